using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the decisions of a specification.</summary>
internal static class DecisionReader
{
    public static ImmutableArray<Decision> Read(Binding binding) => [];
}
