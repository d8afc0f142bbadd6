using Storypole.Diagnostics;
using Storypole.Portfolios;

namespace Storypole.Rules;

/// <summary>One list of relations names the same specification twice.</summary>
public sealed class DuplicateRelation() : PortfolioRule(1904, "duplicate-relation", Severity.Warning)
{
    /// <summary>A list that nobody reads to its end is not compared entry by entry.</summary>
    private const int Most = 200;

    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        var relations = spec.Relations.AsSpan()[..Math.Min(Most, spec.Relations.Length)];
        for (var i = 1; i < relations.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (relations[i].Kind == relations[j].Kind && AreSame(relations[i], relations[j]))
                {
                    reporter.Report(
                        relations[i].Span,
                        $"{relations[i].Kind.ListName()} names {relations[i].Issue ?? relations[i].Path} twice",
                        "say it once, with both reasons, or name the other specification that is meant",
                        new RelatedPlace(null, relations[j].Span, "It is named here first")
                    );
                    break;
                }
            }
        }
    }

    /// <summary>Two links to one file, or one issue by its number alone; of one issue there may be several documents.</summary>
    private static bool AreSame(in RelationFact a, in RelationFact b) =>
        a.Path is not null && b.Path is not null
            ? string.Equals(a.Path, b.Path, StringComparison.Ordinal)
            : a.Issue is not null && string.Equals(a.Issue, b.Issue, StringComparison.OrdinalIgnoreCase);
}
