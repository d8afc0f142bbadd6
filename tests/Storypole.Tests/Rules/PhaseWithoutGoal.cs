using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Specs;

namespace Storypole.Tests.Rules;

/// <summary>A phase of the plan does not say what is true when it is done.</summary>
public sealed class PhaseWithoutGoal() : Rule(603, "phase-without-goal", Severity.Info)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var phase in spec.Phases)
        {
            if (phase.Goal is null)
            {
                reporter.Report(phase.Span, $"Phase {phase.Number} has no goal");
            }
        }
    }
}
