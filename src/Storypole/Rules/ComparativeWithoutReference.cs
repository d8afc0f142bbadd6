using Storypole.Diagnostics;
using Storypole.Rules.Language;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A demand compares and does not say with what.</summary>
public sealed class ComparativeWithoutReference() : Rule(1605, "comparative-without-reference", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.SuccessCriteria);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var smell in reporter.SmellsOf(spec))
        {
            if (smell.Class == SmellClass.Comparative)
            {
                reporter.Report(
                    smell.Span,
                    $"“{spec.Document.Show(smell.Span)}” does not say than what",
                    "say than what, and by how much"
                );
            }
        }
    }
}
