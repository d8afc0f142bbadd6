using Storypole.Diagnostics;
using Storypole.Portfolios;

namespace Storypole.Rules;

/// <summary>Two specifications that are still to be built plan the same file, table, route, flag, or two versions of a package.</summary>
public sealed class CollidingPlans() : PortfolioRule(1908, "colliding-plans", Severity.Warning)
{
    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        foreach (var fact in spec.Planned)
        {
            if (portfolio.OtherPlan(spec, fact) is not { } found || (!IsNew(fact.Kind) && AreRelated(spec, found.Spec)))
            {
                continue;
            }

            var other = RelationNames.NameOf(found.Spec);
            reporter.Report(
                IsNew(fact.Kind) ? Severity : Severity.Info,
                fact.Span,
                fact.Kind switch
                {
                    PlannedKind.File => $"{other} creates this file too",
                    PlannedKind.Table => $"{other} changes this table too",
                    PlannedKind.Route => $"{other} adds this operation too",
                    PlannedKind.Flag => $"{other} has this flag too",
                    _ => $"{other} plans another version of this package",
                },
                IsNew(fact.Kind)
                    ? "leave it to one of them, and let the other one depend on it"
                    : "say which of them comes first, and let the other one depend on it",
                new RelatedPlace(found.Spec.Path, found.Fact.Span, "It is planned here too")
            );
        }
    }

    /// <summary>What both create can be created by one of them only; what both change needs an order, which a relation gives.</summary>
    private static bool IsNew(PlannedKind kind) => kind is PlannedKind.File or PlannedKind.Route;

    private static bool AreRelated(SpecFacts a, SpecFacts b) => Names(a, b) || Names(b, a);

    private static bool Names(SpecFacts spec, SpecFacts other)
    {
        foreach (var relation in spec.Relations)
        {
            if (relation.LeadsTo(other))
            {
                return true;
            }
        }

        return false;
    }
}
