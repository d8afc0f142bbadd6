using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the criteria of a specification.</summary>
internal static class CriterionReader
{
    public static ImmutableArray<Criterion> Read(Binding binding) => [];
}
