using System.Collections.Immutable;

namespace Storypole.Specs;

/// <summary>What a document says of itself, for templates that ask for it; entries of the front matter come first, then those of the side file.</summary>
/// <param name="SideFile">Null when there is none beside the document.</param>
public sealed record Metadata(ImmutableArray<MetadataEntry> Entries, SideFile? SideFile)
{
    public static Metadata None { get; } = new([], null);

    /// <summary>The first entry of a key, case aside; null when there is none.</summary>
    public MetadataEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return entry;
            }
        }

        return null;
    }
}
