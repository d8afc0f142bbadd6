using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>One specification says that it depends on another or blocks it, and the other does not say so too.</summary>
public sealed class OneSidedRelation() : PortfolioRule(1903, "one-sided-relation", Severity.Warning)
{
    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        foreach (var (other, relation) in portfolio.RelationsTo(spec))
        {
            var back = relation.Kind == RelationKind.DependsOn ? RelationKind.Blocks : RelationKind.DependsOn;
            if (other.Status is SpecStatus.Withdrawn or SpecStatus.Superseded || IsAnswered(spec, back, other))
            {
                continue;
            }

            var list = back == RelationKind.Blocks ? spec.BlocksList : spec.DependsOnList;
            var does = back == RelationKind.Blocks ? "depends on this specification" : "says that it blocks this one";
            reporter.Report(
                list is null || NamesByWords(spec, back) ? Severity.Info : Severity,
                list ?? spec.TitleSpan,
                $"{back.ListName()} does not name {RelationNames.NameOf(other)}, which {does}",
                $"add {RelationNames.NameOf(other)} to {back.ListName()}, or take the relation out there",
                new RelatedPlace(other.Path, relation.Span, $"{relation.Kind.ListName()} names this specification here")
            );
        }
    }

    private static bool IsAnswered(SpecFacts spec, RelationKind kind, SpecFacts other)
    {
        foreach (var relation in spec.Relations)
        {
            if (relation.Kind == kind && relation.LeadsTo(other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A list that also names things by words may mean the other specification by one of them.</summary>
    private static bool NamesByWords(SpecFacts spec, RelationKind kind)
    {
        foreach (var relation in spec.Relations)
        {
            if (relation.Kind == kind && relation.IsByWords())
            {
                return true;
            }
        }

        return false;
    }
}
