using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the requirements of a specification.</summary>
internal static class RequirementReader
{
    public static ImmutableArray<Requirement> Read(Binding binding) => [];
}
