using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the components of a specification.</summary>
internal static class ComponentReader
{
    public static ImmutableArray<Component> Read(Binding binding) => [];
}
