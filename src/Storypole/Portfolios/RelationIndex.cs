using System.Collections.Immutable;

namespace Storypole.Portfolios;

/// <summary>For each specification the relations that lead to it: one walk over all of them answers for each.</summary>
internal sealed class RelationIndex
{
    private readonly Dictionary<string, ImmutableArray<RelationTo>.Builder> byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> claimedTwice;

    public RelationIndex(Portfolio portfolio)
    {
        claimedTwice = ClaimedTwice(portfolio);
        foreach (var spec in portfolio.Specs)
        {
            foreach (var relation in spec.Relations)
            {
                if (portfolio.Find(relation) is not { } to || ReferenceEquals(to, spec))
                {
                    continue;
                }

                // Where two specifications claim one issue, its number alone does not say which of them is meant.
                if (relation.Path is { } path && portfolio.ByPath(path) == to || !claimedTwice.Contains(to.Issue!))
                {
                    Add(to.Path, new RelationTo(spec, relation));
                }
            }
        }
    }

    public ImmutableArray<RelationTo> To(SpecFacts spec) =>
        byPath.TryGetValue(spec.Path, out var found) ? found.ToImmutable() : [];

    /// <summary>Whether two specifications say that they are of this issue.</summary>
    public bool IsClaimedTwice(string issue) => claimedTwice.Contains(issue);

    private void Add(string path, RelationTo relation)
    {
        if (!byPath.TryGetValue(path, out var found))
        {
            byPath.Add(path, found = ImmutableArray.CreateBuilder<RelationTo>());
        }

        found.Add(relation);
    }

    private static HashSet<string> ClaimedTwice(Portfolio portfolio)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var twice = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var spec in portfolio.Specs)
        {
            if (spec.Issue is { } issue && !seen.Add(issue))
            {
                twice.Add(issue);
            }
        }

        return twice;
    }
}
