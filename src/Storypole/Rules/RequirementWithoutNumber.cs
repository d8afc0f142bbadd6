using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A performance requirement that no measurement can prove or refute.</summary>
public sealed class RequirementWithoutNumber() : Rule(1001, "requirement-without-number", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.PerformanceRequirements);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var requirement in spec.Requirements)
        {
            if (
                requirement.Kind == RequirementKind.Performance
                && Figures.AreMissing(spec, requirement, requirement.Name, requirement.Target)
            )
            {
                // A sentence without a name and a target may be meant as a direction.
                var hasTarget = Stated.Is(spec, requirement.Target);
                reporter.Report(
                    hasTarget ? Severity.Warning : Severity.Info,
                    hasTarget ? requirement.Target : requirement.Name,
                    "A performance requirement without a number",
                    "Give the figure and where it is measured: `p99 ≤ 200 ms at 500 requests/s`."
                );
            }
        }
    }
}
