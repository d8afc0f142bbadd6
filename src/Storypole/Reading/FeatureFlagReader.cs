using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the flags of a specification.</summary>
internal static class FeatureFlagReader
{
    public static ImmutableArray<FeatureFlag> Read(Binding binding) => [];
}
