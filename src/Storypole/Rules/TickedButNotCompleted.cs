using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>All criteria are ticked, yet the status says that work goes on.</summary>
public sealed class TickedButNotCompleted() : Rule(306, "ticked-but-not-completed", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.SuccessCriteria);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (
            spec.Header.Status is not { Value: SpecStatus.Draft or SpecStatus.Approved or SpecStatus.InProgress } status
            || BoxCount.Of(spec) is not { All: > 0, FirstOpen: null } boxes
        )
        {
            return;
        }

        var all = boxes.All == 1 ? "the only criterion is ticked" : $"all {boxes.All} criteria are ticked";
        reporter.Report(
            status.Span,
            $"Status is {spec.Document.Show(status.Span)}, but {all}",
            "set the status to COMPLETED, or add the criteria that are still open"
        );
    }
}
