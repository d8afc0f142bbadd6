using System.Runtime.InteropServices;

namespace Storypole.Portfolios;

/// <summary>Which things two specifications plan: one walk over all facts answers for each.</summary>
internal sealed class PlanIndex
{
    private readonly Portfolio portfolio;
    private readonly Dictionary<ulong, Place> first;

    /// <summary>Of each thing that is planned twice the second specification; of a package the first with another version.</summary>
    private readonly Dictionary<ulong, Place> second = [];

    public PlanIndex(Portfolio portfolio)
    {
        this.portfolio = portfolio;
        var count = 0;
        foreach (var spec in portfolio.Specs)
        {
            count += spec.Planned.Length;
        }

        first = new Dictionary<ulong, Place>(count);
        for (var i = 0; i < portfolio.Specs.Length; i++)
        {
            var planned = portfolio.Specs[i].Planned;
            for (var j = 0; j < planned.Length; j++)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(first, planned[j].Key, out var isThere);
                if (!isThere)
                {
                    place = new Place(i, j);
                }
                else if (Clashes(planned[j], portfolio.Specs[i], place))
                {
                    second.TryAdd(planned[j].Key, new Place(i, j));
                }
            }
        }
    }

    /// <summary>Another specification that plans the same, and what it says; null when there is none.</summary>
    public (SpecFacts Spec, PlannedFact Fact)? Other(SpecFacts spec, in PlannedFact fact)
    {
        if (!second.TryGetValue(fact.Key, out var other))
        {
            return null;
        }

        return Clashes(fact, spec, first[fact.Key]) ? Get(first[fact.Key])
            : Clashes(fact, spec, other) ? Get(other)
            : null;
    }

    private bool Clashes(in PlannedFact fact, SpecFacts spec, Place place)
    {
        var (other, with) = Get(place);
        return !ReferenceEquals(spec, other) && (fact.Kind != PlannedKind.Package || fact.Version != with.Version);
    }

    private (SpecFacts Spec, PlannedFact Fact) Get(Place place) =>
        (portfolio.Specs[place.Spec], portfolio.Specs[place.Spec].Planned[place.Fact]);

    private readonly record struct Place(int Spec, int Fact);
}
