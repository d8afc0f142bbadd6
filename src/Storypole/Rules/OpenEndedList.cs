using Storypole.Diagnostics;
using Storypole.Rules.Language;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A list in a demand goes on without an end: and so on.</summary>
public sealed class OpenEndedList() : Rule(1604, "open-ended-list", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.SuccessCriteria);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var smell in reporter.SmellsOf(spec))
        {
            if (smell.Class == SmellClass.OpenEnd)
            {
                reporter.Report(
                    smell.Span,
                    $"“{spec.Document.Show(smell.Span)}” leaves the list without an end",
                    "name all that belongs to it, or the rule by which to tell"
                );
            }
        }
    }
}
