using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A decision considers one option, so nothing was decided. A decision stated without options is no fault.</summary>
public sealed class SingleOption() : Rule(0503, "single-option", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Decision);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var decision in spec.Decisions)
        {
            // One rejected alternative stands beside the choice that the decision itself states.
            if (
                decision is { How: < Recognition.Shape, OptionsLabel: { } label, Options: [var option] }
                && !(option.IsChosen == false && Stated.Is(spec, decision.Made))
            )
            {
                reporter.Report(
                    label,
                    "Only one option was considered",
                    "Name the alternatives that were rejected, or drop the list."
                );
            }
        }
    }
}
