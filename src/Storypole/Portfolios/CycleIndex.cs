using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Portfolios;

/// <summary>
/// Finds circles of relations: what waits for nothing that waits is taken away until only circles and what lies between
/// them are left; there the shortest ones are named, and of those that meet only one.
/// </summary>
internal sealed class CycleIndex
{
    /// <summary>Steps that the search takes at most; only a portfolio that is one large knot needs more.</summary>
    private const int MostSteps = 1_000_000;

    private readonly Portfolio portfolio;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<Edge>[] edges;
    private readonly Dictionary<string, RelationCycle> cycles = new(StringComparer.Ordinal);
    private int steps;

    public CycleIndex(Portfolio portfolio)
    {
        this.portfolio = portfolio;
        edges = new List<Edge>[portfolio.Specs.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            places.TryAdd(portfolio.Specs[i].Path, i);
        }

        for (var i = 0; i < edges.Length; i++)
        {
            foreach (var (from, relation) in portfolio.RelationsTo(portfolio.Specs[i]))
            {
                var by = places[from.Path];
                var (waiting, next) = relation.Kind == RelationKind.DependsOn ? (by, i) : (i, by);
                (edges[waiting] ??= []).Add(new Edge(next, from, relation));
            }
        }

        Name(Shortest(Remaining()));
    }

    /// <summary>The circle that is told in this specification; null when there is none.</summary>
    public RelationCycle? ToldIn(SpecFacts spec) => cycles.GetValueOrDefault(spec.Path);

    /// <summary>Those that are in a circle, or between two.</summary>
    private bool[] Remaining()
    {
        var waits = new int[edges.Length];
        var before = new List<int>[edges.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            foreach (var edge in edges[i] ?? [])
            {
                waits[i]++;
                (before[edge.To] ??= []).Add(i);
            }
        }

        var remains = new bool[edges.Length];
        Array.Fill(remains, true);
        var free = new Stack<int>();
        for (var i = 0; i < edges.Length; i++)
        {
            if (waits[i] == 0)
            {
                free.Push(i);
            }
        }

        while (free.TryPop(out var i))
        {
            remains[i] = false;
            foreach (var one in before[i] ?? [])
            {
                if (--waits[one] == 0)
                {
                    free.Push(one);
                }
            }
        }

        return remains;
    }

    /// <summary>For each specification the shortest way back to itself, the shortest of all first.</summary>
    private List<List<int>> Shortest(bool[] remains)
    {
        var found = new List<List<int>>();
        var cameFrom = new int[edges.Length];
        for (var i = 0; i < edges.Length && steps < MostSteps; i++)
        {
            if (remains[i] && WayBack(i, remains, cameFrom) is { } way)
            {
                found.Add(way);
            }
        }

        found.Sort((a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : a[0].CompareTo(b[0]));
        return found;
    }

    private List<int>? WayBack(int start, bool[] remains, int[] cameFrom)
    {
        Array.Fill(cameFrom, -1);
        steps += cameFrom.Length;
        var next = new Queue<int>();
        next.Enqueue(start);
        while (next.TryDequeue(out var i))
        {
            foreach (var edge in edges[i] ?? [])
            {
                steps++;
                if (edge.To == start)
                {
                    var way = new List<int> { i };
                    while (way[^1] != start)
                    {
                        way.Add(cameFrom[way[^1]]);
                    }

                    way.Reverse();
                    return way;
                }

                if (remains[edge.To] && cameFrom[edge.To] < 0)
                {
                    cameFrom[edge.To] = i;
                    next.Enqueue(edge.To);
                }
            }
        }

        return null;
    }

    private void Name(List<List<int>> ways)
    {
        var named = new bool[edges.Length];
        foreach (var way in ways)
        {
            if (way.Exists(x => named[x]))
            {
                continue;
            }

            var all = new List<RelationStep>();
            for (var i = 0; i < way.Count; i++)
            {
                named[way[i]] = true;
                var to = way[(i + 1) % way.Count];
                var edge = edges[way[i]].Find(x => x.To == to);
                all.Add(new RelationStep(portfolio.Specs[way[i]], edge.SaidBy, edge.Relation));
            }

            var first = all.MinBy(x => x.SaidBy.Path, StringComparer.Ordinal);
            var start = all.IndexOf(first);
            cycles.TryAdd(first.SaidBy.Path, new RelationCycle([.. all[start..], .. all[..start]]));
        }
    }

    private readonly record struct Edge(int To, SpecFacts SaidBy, RelationFact Relation);
}
