using System.Collections.Immutable;
using Storypole.Reading.Files;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>
/// Reads the files that the plan names, wherever it does, and what it says must not change; a file that it names twice is two
/// items.
/// </summary>
internal static class PlannedFileReader
{
    public static (ImmutableArray<PlannedFile> Files, ImmutableArray<Exclusion> Exclusions) Read(Binding binding)
    {
        var sink = new FileSink(binding);
        FilePlans.Read(ref sink);
        return (ShortNames.Resolve(binding, sink.Found.ToImmutable()), sink.Excluded.ToImmutable());
    }
}
