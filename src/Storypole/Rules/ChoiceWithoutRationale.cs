using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The chosen option does not say why it was chosen, and neither does the decision.</summary>
public sealed class ChoiceWithoutRationale() : Rule(0504, "choice-without-rationale", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var decision in spec.Decisions)
        {
            foreach (var option in decision.Options)
            {
                if (
                    option.IsChosen == true
                    && !Stated.Is(spec, option.Reason)
                    && !OptionText.MayHoldReason(spec, option)
                    && !IsExplained(spec, decision)
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

    private static bool IsExplained(Spec spec, Decision decision)
    {
        if (decision.Made is { } made && OptionText.SaysWhy(spec.Document.Slice(made)))
        {
            return true;
        }

        var part = Places.PartOf(spec, decision);
        for (var i = part + 1; part > 0 && i < spec.Outline.Parts[part].Next; i++)
        {
            if (spec.Terms[i] is Term.Rationale or Term.WhyThisApproach && Places.IsFilled(spec, i))
            {
                return true;
            }
        }

        return false;
    }
}
