using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A rejected option does not say why it was rejected; where it lists cons, the reason may be among them.</summary>
public sealed class RejectionWithoutReason() : Rule(0505, "rejection-without-reason", Severity.Warning)
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
                    && option.IsChosen == false
                    && !Stated.Is(spec, option.Reason)
                    && !OptionText.MayHoldReason(spec, option)
                )
                {
                    var hasCons = Stated.Is(spec, option.Cons);
                    reporter.Report(
                        hasCons ? Severity.Info : Severity.Warning,
                        option.Name,
                        hasCons
                            ? "The rejected option names cons, and not which of them decided"
                            : "The rejected option does not say why",
                        "Add `Why not:` below it."
                    );
                }
            }
        }
    }
}
