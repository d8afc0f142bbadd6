using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>Finds what a decision says outside of its options: authors state the choice and its reason under labels of their own.</summary>
internal static class DecisionText
{
    /// <summary>Whether a part below the decision says something that may be the choice: any that the template does not use for other things.</summary>
    public static bool MayStateChoice(Spec spec, Decision decision)
    {
        if (decision.Made is { } made && !spec.Document.IsOpen(made))
        {
            return true;
        }

        var part = Places.PartOf(spec, decision);
        for (var i = part + 1; part > 0 && i < spec.Outline.Parts[part].Next; i++)
        {
            if (
                spec.Terms[i]
                    is not (
                        Term.Decision
                        or Term.Context
                        or Term.Options
                        or Term.OptionsConsidered
                        or Term.TradeOffs
                        or Term.Reversibility
                    )
                && Places.IsFilled(spec, i)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the decision itself says why: in its own sentence, or in a part that is called a reason in some words.</summary>
    public static bool SaysWhy(Spec spec, Decision decision)
    {
        if (decision.Made is { } made && OptionText.SaysWhy(spec.Document.Slice(made)))
        {
            return true;
        }

        var part = Places.PartOf(spec, decision);
        for (var i = part + 1; part > 0 && i < spec.Outline.Parts[part].Next; i++)
        {
            if (IsReason(spec, i) && Places.IsFilled(spec, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReason(Spec spec, int part)
    {
        if (spec.Terms[part] is Term.Rationale or Term.WhyThisApproach)
        {
            return true;
        }

        var name = spec.Document.Slice(spec.Outline.Parts[part].Name);
        return name.StartsWith("Why"u8)
            || name.IndexOf("eason"u8) >= 0
            || name.IndexOf("ational"u8) >= 0
            || name.IndexOf("ustif"u8) >= 0
            || name.IndexOf("erdict"u8) >= 0
            || name.IndexOf("onclusion"u8) >= 0
            || name.IndexOf("hosen"u8) >= 0;
    }
}
