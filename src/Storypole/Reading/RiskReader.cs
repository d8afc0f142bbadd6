using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the risks of a specification.</summary>
internal static class RiskReader
{
    public static ImmutableArray<Risk> Read(Binding binding) => [];
}
