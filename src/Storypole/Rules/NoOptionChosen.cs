using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A decision lists options and takes none of them. Without marks the decision's own words may name the choice.</summary>
public sealed class NoOptionChosen() : Rule(0501, "no-option-chosen", Severity.Warning)
{
    private const string Help = "Mark the chosen option with ✓ and say why under Rationale.";

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var decision in spec.Decisions)
        {
            if (decision is { OptionsLabel: { } label, Options.Length: > 1 } && !HasChosen(decision))
            {
                Judge(spec, decision, label, reporter);
            }
        }
    }

    private static void Judge(Spec spec, Decision decision, TextSpan label, Reporter reporter)
    {
        var count = decision.Options.Length;
        if (!HasUnmarked(decision))
        {
            // A list of alternatives holds what was not taken; the decision itself is the choice.
            if (spec.Document.Slice(label).IndexOf("lternative"u8) < 0)
            {
                reporter.Report(label, $"None of the {count} options is chosen", Help);
            }
        }
        else if (!NamesAnOption(spec, decision))
        {
            var isStated = Stated.Is(spec, decision.Made);
            reporter.Report(
                isStated ? Severity.Info : Severity.Warning,
                label,
                isStated
                    ? $"None of the {count} options is marked as chosen, and the decision names none of them"
                    : $"None of the {count} options is chosen",
                Help
            );
        }
    }

    private static bool HasChosen(Decision decision)
    {
        foreach (var option in decision.Options)
        {
            if (option.IsChosen == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasUnmarked(Decision decision)
    {
        foreach (var option in decision.Options)
        {
            if (option.IsChosen is null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesAnOption(Spec spec, Decision decision)
    {
        foreach (var option in decision.Options)
        {
            var name = spec.Document.Slice(option.Name);
            if (
                option.IsChosen is null
                && (
                    (decision.Made is { } made && SignificantWords.AllIn(name, spec.Document.Slice(made)))
                    || SignificantWords.AllIn(name, spec.Document.Slice(decision.Title))
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
