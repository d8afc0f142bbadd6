using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>The text refers to a specification that was superseded or withdrawn as if it held.</summary>
public sealed class LinkToEndedSpecification() : PortfolioRule(1805, "link-to-ended-specification", Severity.Info)
{
    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        if (spec.Status is not (SpecStatus.Draft or SpecStatus.Approved or SpecStatus.InProgress))
        {
            return;
        }

        foreach (var link in spec.Cited)
        {
            if (
                portfolio.EndedAt(link) is { } other
                && !ReferenceEquals(other, spec)
                && !IsOfRelation(spec, link, other)
                && !Cites(other, spec)
            )
            {
                reporter.Report(
                    link.Span,
                    $"This link leads to {RelationNames.NameOf(other)}, which was {(other.Status == SpecStatus.Withdrawn ? "withdrawn" : "superseded")}",
                    "refer to what holds now, or say in the same line that it was replaced",
                    new RelatedPlace(other.Path, other.TitleSpan, "The specification that it leads to")
                );
            }
        }
    }

    /// <summary>Relations have a rule of their own.</summary>
    private static bool IsOfRelation(SpecFacts spec, in CitedFact link, SpecFacts other)
    {
        foreach (var relation in spec.Relations)
        {
            if (relation.LeadsTo(other) && Math.Abs(relation.Span.Start - link.Span.Start) < 300)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The one that took the other's place is linked from there, and may well link back.</summary>
    private static bool Cites(SpecFacts other, SpecFacts spec)
    {
        var path = CitedFact.HashOf(spec.Path);
        foreach (var link in other.Cited)
        {
            if (link.Path == path)
            {
                return true;
            }
        }

        return false;
    }
}
