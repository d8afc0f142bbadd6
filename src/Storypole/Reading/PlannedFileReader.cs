using System.Collections.Immutable;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the files of a specification.</summary>
internal static class PlannedFileReader
{
    public static ImmutableArray<PlannedFile> Read(Binding binding) => [];
}
