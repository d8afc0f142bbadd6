using Storypole.Diagnostics;
using Storypole.Rules.Language;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A demand or a value is only promised: to be agreed, noch offen, 待定.</summary>
public sealed class PutOffDecision() : Rule(1608, "put-off-decision", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.SuccessCriteria);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var smell in reporter.SmellsOf(spec))
        {
            if (smell.Class == SmellClass.PutOff)
            {
                reporter.Report(
                    smell.Span,
                    $"“{spec.Document.Show(smell.Span)}” puts the decision off",
                    "decide it, or ask it as an open question that has an owner"
                );
            }
        }
    }
}
