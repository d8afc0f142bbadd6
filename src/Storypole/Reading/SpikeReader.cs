using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the spikes of a specification.</summary>
internal static class SpikeReader
{
    public static ImmutableArray<Spike> Read(Binding binding) => [];
}
