using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the metrics of a specification.</summary>
internal static class MetricReader
{
    public static ImmutableArray<Metric> Read(Binding binding) => [];
}
