using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the phases of a specification.</summary>
internal static class PhaseReader
{
    public static ImmutableArray<Phase> Read(Binding binding) => [];
}
