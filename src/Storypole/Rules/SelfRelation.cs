using Storypole.Diagnostics;
using Storypole.Portfolios;

namespace Storypole.Rules;

/// <summary>A specification waits for itself, or holds itself up.</summary>
public sealed class SelfRelation() : PortfolioRule(1901, "self-relation", Severity.Error)
{
    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        foreach (var relation in spec.Relations)
        {
            if (relation.LeadsTo(spec))
            {
                reporter.Report(
                    relation.Span,
                    $"{relation.Kind.ListName()} names this specification itself, {RelationNames.NameOf(spec)}",
                    "name the specification that is meant, or delete the line"
                );
            }
        }
    }
}
