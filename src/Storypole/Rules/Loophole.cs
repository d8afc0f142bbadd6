using Storypole.Diagnostics;
using Storypole.Rules.Language;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A demand lets itself off: if possible, as appropriate.</summary>
public sealed class Loophole() : Rule(1603, "loophole", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.SuccessCriteria);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var smell in reporter.SmellsOf(spec))
        {
            if (smell.Class == SmellClass.Loophole)
            {
                reporter.Report(
                    smell.Span,
                    $"“{spec.Document.Show(smell.Span)}” leaves it open whether this holds",
                    "say when it holds and when it does not"
                );
            }
        }
    }
}
