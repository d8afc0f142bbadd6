using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A specification calls itself completed while boxes of its success criteria are empty.</summary>
public sealed class CompletedWithOpenCriteria() : Rule(305, "completed-with-open-criteria", Severity.Error)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.SuccessCriteria);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (
            spec.Header.Status is not { Value: SpecStatus.Completed } status
            || BoxCount.Of(spec) is not { FirstOpen: { } open } boxes
        )
        {
            return;
        }

        reporter.Report(
            status.Span,
            $"Status is {spec.Document.Show(status.Span)}, but {boxes.All - boxes.Ticked} of {boxes.All} criteria are not ticked",
            "tick what was shown to work, or take the status back",
            new RelatedPlace(null, open.Span, "the first that is not ticked")
        );
    }
}
