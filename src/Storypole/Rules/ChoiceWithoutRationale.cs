using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The chosen option does not say why it was chosen, and neither does the decision.</summary>
public sealed class ChoiceWithoutRationale() : Rule(0504, "choice-without-rationale", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Decision);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var decision in spec.Decisions)
        {
            foreach (var option in decision.Options)
            {
                if (
                    option.How < Recognition.Shape
                    && option.IsChosen == true
                    && !Stated.Is(spec, option.Reason)
                    && !OptionText.MayHoldReason(spec, option)
                    && !DecisionText.SaysWhy(spec, decision)
                )
                {
                    reporter.Report(
                        option.Name,
                        "The chosen option has no rationale",
                        "Add `Rationale:` below it: what tipped the scales."
                    );
                }
            }
        }
    }
}
