using Storypole.Diagnostics;
using Storypole.Rules.Language;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A requirement begins with a pronoun, so that it cannot be read alone.</summary>
public sealed class UnboundPronoun() : Rule(1606, "unbound-pronoun", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.SuccessCriteria);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var smell in reporter.SmellsOf(spec))
        {
            if (smell.Class == SmellClass.Pronoun)
            {
                reporter.Report(
                    smell.Span,
                    $"“{spec.Document.Show(smell.Span)}” does not say who or what",
                    "name it: a requirement is read and tested alone"
                );
            }
        }
    }
}
