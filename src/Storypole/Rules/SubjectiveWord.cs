using Storypole.Diagnostics;
using Storypole.Rules.Language;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A demand uses a word that no test can decide, like easily or robust.</summary>
public sealed class SubjectiveWord() : Rule(1602, "subjective-word", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.SuccessCriteria);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var smell in reporter.SmellsOf(spec))
        {
            if (smell.Class == SmellClass.Subjective)
            {
                reporter.Report(
                    smell.Span,
                    $"“{spec.Document.Show(smell.Span)}” means something else to everyone",
                    "say what can be seen or measured when it is so"
                );
            }
        }
    }
}
