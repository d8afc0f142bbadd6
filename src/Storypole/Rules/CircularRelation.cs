using System.Text;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>Specifications wait for each other in a circle, so that none of them can begin.</summary>
public sealed class CircularRelation() : PortfolioRule(1905, "circular-relation", Severity.Error)
{
    private const int MostShown = 8;

    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        if (spec.Relations.IsEmpty || portfolio.CycleToldIn(spec) is not { } cycle)
        {
            return;
        }

        // Who withdraws its plan waits for nobody any more.
        var related = new List<RelatedPlace>();
        foreach (var step in cycle.Steps)
        {
            if (step.Waiting.Status is SpecStatus.Withdrawn or SpecStatus.Superseded)
            {
                return;
            }

            if (step != cycle.Steps[0])
            {
                var list = step.Relation.Kind.ListName();
                related.Add(new RelatedPlace(step.SaidBy.Path, step.Relation.Span, $"{list} says so here"));
            }
        }

        reporter.Report(
            cycle.Steps[0].Relation.Span,
            $"These wait for each other in a circle: {Names(cycle)}",
            "take out the relation that does not hold, or move what two of them need into one of its own",
            [.. related]
        );
    }

    private static string Names(RelationCycle cycle)
    {
        var text = new StringBuilder();
        for (var i = 0; i < cycle.Steps.Length; i++)
        {
            if (i == MostShown && cycle.Steps.Length > MostShown + 1)
            {
                text.Append("… → ");
                break;
            }

            text.Append(RelationNames.NameOf(cycle.Steps[i].Waiting)).Append(" → ");
        }

        return text.Append(RelationNames.NameOf(cycle.Steps[0].Waiting)).ToString();
    }
}
