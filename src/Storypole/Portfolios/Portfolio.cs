using System.Collections.Immutable;

namespace Storypole.Portfolios;

/// <summary>An immutable snapshot of the facts of all specifications of a workspace.</summary>
public sealed class Portfolio
{
    private readonly Dictionary<string, SpecFacts> byIssue = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SpecFacts> byPath = new(StringComparer.Ordinal);
    private readonly Lazy<RelationIndex> relations;

    public Portfolio(ImmutableArray<SpecFacts> specs)
    {
        Specs = specs;
        relations = new Lazy<RelationIndex>(() => new RelationIndex(this));
        foreach (var spec in specs)
        {
            byPath.TryAdd(spec.Path, spec);
            if (spec.Issue is { } issue)
            {
                byIssue.TryAdd(issue, spec);
            }
        }
    }

    public static Portfolio Empty { get; } = new([]);

    public ImmutableArray<SpecFacts> Specs { get; }

    /// <summary>The specification of an issue; the first one by path order when several claim it.</summary>
    public SpecFacts? ByIssue(string issue) => byIssue.GetValueOrDefault(issue);

    public SpecFacts? ByPath(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The specification that a relation leads to, by link first, then by issue; null when it is none of these.</summary>
    public SpecFacts? Find(in RelationFact relation) =>
        (relation.Path is { } path ? ByPath(path) : null) ?? (relation.Issue is { } issue ? ByIssue(issue) : null);

    /// <summary>The relations of other specifications that lead to one, in the order of paths; computed for all at the first call.</summary>
    public ImmutableArray<RelationTo> RelationsTo(SpecFacts spec) => relations.Value.To(spec);
}
