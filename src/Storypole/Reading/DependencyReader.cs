using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the dependencies of a specification.</summary>
internal static class DependencyReader
{
    public static ImmutableArray<Dependency> Read(Binding binding) => [];
}
