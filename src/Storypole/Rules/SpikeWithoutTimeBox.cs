using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A spike that may take for ever. One that has its outcome needs no box any more.</summary>
public sealed class SpikeWithoutTimeBox() : Rule(1403, "spike-without-time-box", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.TimeBox);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var spike in spec.Spikes)
        {
            if (spike.How < Recognition.Shape && !Stated.Is(spec, spike.TimeBox) && !Stated.Is(spec, spike.Outcome))
            {
                reporter.Report(
                    spike.Title.IsEmpty ? spike.Span : spike.Title,
                    "A spike without a time box",
                    "Add `**Time box**:` with hours or days, after which what is known decides."
                );
            }
        }
    }
}
