using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Portfolios;

/// <summary>An immutable snapshot of the facts of all specifications of a workspace.</summary>
public sealed class Portfolio
{
    private readonly Dictionary<string, SpecFacts> byIssue;
    private readonly Dictionary<string, SpecFacts> byPath;
    private readonly Lazy<RelationIndex> relations;
    private readonly Lazy<CycleIndex> cycles;
    private readonly Lazy<PlanIndex> plans;
    private readonly Lazy<NumberIndex> numbers;
    private readonly Lazy<RequirementIndex> requirements;
    private readonly Lazy<Dictionary<ulong, SpecFacts>> ended;
    private readonly Lazy<Dictionary<ulong, SpecFacts>> byLink;

    public Portfolio(ImmutableArray<SpecFacts> specs)
    {
        Specs = specs;
        byIssue = new Dictionary<string, SpecFacts>(specs.Length, StringComparer.OrdinalIgnoreCase);
        byPath = new Dictionary<string, SpecFacts>(specs.Length, StringComparer.Ordinal);
        relations = new Lazy<RelationIndex>(() => new RelationIndex(this));
        cycles = new Lazy<CycleIndex>(() => new CycleIndex(this));
        plans = new Lazy<PlanIndex>(() => new PlanIndex(this));
        numbers = new Lazy<NumberIndex>(() => new NumberIndex(this));
        ended = new Lazy<Dictionary<ulong, SpecFacts>>(() =>
            ByLink(x => x.Status is SpecStatus.Withdrawn or SpecStatus.Superseded)
        );
        byLink = new Lazy<Dictionary<ulong, SpecFacts>>(() => ByLink(static _ => true));
        requirements = new Lazy<RequirementIndex>(() => new RequirementIndex(this));
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

    /// <summary>The same, but null where two specifications claim the issue by which it would be found.</summary>
    public SpecFacts? FindCertain(in RelationFact relation) =>
        relation.Path is { } path && ByPath(path) is { } spec ? spec
        : relation.Issue is { } issue && !relations.Value.IsClaimedTwice(issue) ? ByIssue(issue)
        : null;

    /// <summary>The relations of other specifications that lead to one, in the order of paths; computed for all at the first call.</summary>
    public ImmutableArray<RelationTo> RelationsTo(SpecFacts spec) => relations.Value.To(spec);

    /// <summary>The circle of relations that is to be told in this specification; null when there is none.</summary>
    public RelationCycle? CycleToldIn(SpecFacts spec) => cycles.Value.ToldIn(spec);

    /// <summary>Another specification that plans the same thing, and what it says of it; null when there is none.</summary>
    public (SpecFacts Spec, PlannedFact Fact)? OtherPlan(SpecFacts spec, in PlannedFact fact) =>
        plans.Value.Other(spec, fact);

    /// <summary>Another specification of the same folder that has the same number; null when there is none.</summary>
    public SpecFacts? SameNumber(SpecFacts spec) => numbers.Value.Other(spec);

    /// <summary>The withdrawn or superseded specification that a link leads to; null when it leads to another file.</summary>
    public SpecFacts? EndedAt(in CitedFact link) => ended.Value.GetValueOrDefault(link.Path);

    /// <summary>The specification that a link leads to; null when it leads to another file.</summary>
    public SpecFacts? At(in CitedFact link) => byLink.Value.GetValueOrDefault(link.Path);

    /// <summary>The specifications that link to a document as to their product requirements, in the order of paths.</summary>
    public IReadOnlyList<SpecFacts> SpecsOfRequirements(string path) => requirements.Value.SpecsOf(path);

    private Dictionary<ulong, SpecFacts> ByLink(Func<SpecFacts, bool> isWanted)
    {
        var found = new Dictionary<ulong, SpecFacts>();
        foreach (var spec in Specs)
        {
            if (isWanted(spec))
            {
                found.TryAdd(NameHash.Of(spec.Path), spec);
            }
        }

        return found;
    }
}
