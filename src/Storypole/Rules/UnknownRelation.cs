using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A specification waits for an issue that no specification of the portfolio has.</summary>
public sealed class UnknownRelation() : PortfolioRule(1902, "unknown-relation", Severity.Info)
{
    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        if (portfolio.Specs.Length < 2)
        {
            return;
        }

        foreach (var relation in spec.Relations)
        {
            if (
                relation is { Kind: RelationKind.DependsOn, Issue: { } issue }
                && portfolio.Find(relation) is null
                && !LeadsToOtherFile(relation, reporter)
            )
            {
                reporter.Report(
                    relation.Span,
                    $"No specification of the portfolio has the issue {issue}",
                    "correct the number, or leave it when that issue has no specification"
                );
            }
        }
    }

    /// <summary>A link to a document that is no specification says well enough what is waited for.</summary>
    private static bool LeadsToOtherFile(RelationFact relation, Reporter reporter) =>
        relation.Path is { } path && reporter.Surroundings.Exists(path) == true;
}
