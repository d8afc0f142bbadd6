using System.Collections.Immutable;

namespace Storypole.Templates;

/// <summary>What a template says of its documents as wholes: their metadata, where they lie, what kind of document they are.</summary>
/// <param name="Keys">In the template's order.</param>
/// <param name="SideFiles">Names of files beside a document that hold its metadata instead of its front matter.</param>
/// <param name="Paths">Patterns of the paths where such documents usually lie.</param>
public sealed record SchemaMetadata(
    ImmutableArray<SchemaKey> Keys,
    ImmutableArray<string> SideFiles,
    ImmutableArray<string> Paths
)
{
    public static SchemaMetadata None { get; } = new([], [], []);

    /// <summary>The kind of document in the template's own word, <c>decision</c>; null when it does not say.</summary>
    public string? Kind { get; init; }

    /// <summary>What the template is for, in a few words; null when it does not say.</summary>
    public string? About { get; init; }

    /// <summary>When a document is a mere stub, in which nothing is missing.</summary>
    public SchemaCondition? StubWhen { get; init; }

    /// <summary>Whether brackets that are none of the template's are words of the author in such documents.</summary>
    public bool OnlyOwnBrackets { get; init; }

    /// <summary>Whether sections may stand in any order.</summary>
    public bool AnyOrder { get; init; }

    /// <summary>The key of a name; null when the template has none.</summary>
    public SchemaKey? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return key;
            }
        }

        return null;
    }
}
