using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the relations of a specification.</summary>
internal static class RelationReader
{
    public static ImmutableArray<Relation> Read(Binding binding) => [];
}
