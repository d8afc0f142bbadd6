using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A decision lists options and takes none of them. Where options have no marks, its own words may name the choice.</summary>
public sealed class NoOptionChosen() : Rule(0501, "no-option-chosen", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Decision);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var decision in spec.Decisions)
        {
            if (
                decision is { How: < Recognition.Shape, OptionsLabel: { } label, Options.Length: > 1 }
                && !MayHaveChosen(spec, decision)
            )
            {
                reporter.Report(
                    label,
                    $"None of the {decision.Options.Length} options is chosen",
                    "Mark the chosen option with ✓ and say why under Rationale."
                );
            }
        }
    }

    private static bool MayHaveChosen(Spec spec, Decision decision)
    {
        var unmarked = 0;
        foreach (var option in decision.Options)
        {
            if (option.IsChosen == true)
            {
                return true;
            }

            unmarked += option.IsChosen is null ? 1 : 0;
        }

        if (unmarked == 0)
        {
            // A list of alternatives holds what was not taken; the decision itself is the choice.
            return spec.Document.Slice(decision.OptionsLabel!.Value).IndexOf("lternative"u8) >= 0;
        }

        // When all others are rejected, the one that is left was taken.
        return unmarked == 1 || DecisionText.MayStateChoice(spec, decision) || IsNamed(spec, decision);
    }

    private static bool IsNamed(Spec spec, Decision decision)
    {
        foreach (var option in decision.Options)
        {
            if (
                OptionText.IsChosen(spec, option)
                || SignificantWords.AllIn(spec.Document.Slice(option.Name), spec.Document.Slice(decision.Title))
            )
            {
                return true;
            }
        }

        return false;
    }
}
