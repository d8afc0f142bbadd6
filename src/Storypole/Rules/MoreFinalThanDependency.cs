using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A specification is completed although one that it depends on is not.</summary>
public sealed class MoreFinalThanDependency() : PortfolioRule(1906, "more-final-than-dependency", Severity.Warning)
{
    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        if (spec.Status is not SpecStatus.Completed)
        {
            return;
        }

        foreach (var relation in spec.Relations)
        {
            if (
                relation.Kind == RelationKind.DependsOn
                && portfolio.FindCertain(relation) is { } other
                && WordOf(other.Status) is { } status
            )
            {
                reporter.Report(
                    relation.Span,
                    $"This specification is completed, but {RelationNames.NameOf(other)}, on which it depends, is {status}",
                    "correct the status that is not true any more, or take the relation out",
                    new RelatedPlace(other.Path, other.TitleSpan, "The specification that it depends on")
                );
            }
        }
    }

    /// <summary>What is said of a status that comes before the end; null for others, and where there is none.</summary>
    private static string? WordOf(SpecStatus? status) =>
        status switch
        {
            SpecStatus.Draft => "still a draft",
            SpecStatus.Approved => "only approved",
            SpecStatus.InProgress => "still in progress",
            _ => null,
        };
}
