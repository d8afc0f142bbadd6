using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the apis of a specification.</summary>
internal static class ApiChangeReader
{
    public static ImmutableArray<ApiChange> Read(Binding binding) => [];
}
