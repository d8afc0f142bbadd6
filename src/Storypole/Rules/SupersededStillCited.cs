using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A specification that is still to be built has a relation to one that was superseded or withdrawn.</summary>
public sealed class SupersededStillCited() : PortfolioRule(1909, "superseded-still-cited", Severity.Warning)
{
    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        if (spec.Status is SpecStatus.Completed or SpecStatus.Withdrawn or SpecStatus.Superseded)
        {
            return;
        }

        foreach (var relation in spec.Relations)
        {
            if (
                portfolio.FindCertain(relation) is { } other
                && !ReferenceEquals(other, spec)
                && other.Status is SpecStatus.Withdrawn or SpecStatus.Superseded
            )
            {
                var isWithdrawn = other.Status == SpecStatus.Withdrawn;
                reporter.Report(
                    relation.Span,
                    $"{relation.Kind.ListName()} names {RelationNames.NameOf(other)}, which was {(isWithdrawn ? "withdrawn" : "superseded")}",
                    isWithdrawn
                        ? "say what it depends on instead, or take the relation out"
                        : "name the specification that took its place",
                    new RelatedPlace(other.Path, other.TitleSpan, "The specification that it names")
                );
            }
        }
    }
}
