using System.Collections.Immutable;
using System.Text;
using Storypole.Documents;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>
/// Tells which of several templates a document follows, by the names of its sections, the words of its title and the keys of its front
/// matter. A name that one template alone has counts twice.
/// </summary>
public sealed class FamilySigns
{
    /// <summary>So many signs make a document one of a family; of 140 documents of eleven families those with fewer are of none.</summary>
    private const int Enough = 5;

    /// <summary>What a title that begins with the template's words counts.</summary>
    private const int Titled = 4;

    /// <summary>What a usual path counts: with one section it is enough, and two families that share sections are told apart by it.</summary>
    private const int Placed = 6;

    private readonly ImmutableArray<Schema> schemas;
    private readonly Dictionary<string, List<int>> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> keys = new(StringComparer.Ordinal);

    /// <param name="schemas">Where two have as many signs, the first one is meant.</param>
    public FamilySigns(ImmutableArray<Schema> schemas)
    {
        this.schemas = schemas;
        for (var i = 0; i < schemas.Length; i++)
        {
            foreach (var section in schemas[i].Root.Sections)
            {
                Add(sections, section.Title, i);
                foreach (var other in section.OtherTitles)
                {
                    Add(sections, other, i);
                }
            }

            foreach (var key in schemas[i].Metadata.Keys)
            {
                Add(keys, key.Name, i);
            }
        }
    }

    /// <summary>The families that ship with the program.</summary>
    public static FamilySigns BuiltIn { get; } = new([.. BuiltInTemplates.Names.Select(BuiltInTemplates.Schema)]);

    /// <param name="liesThere">Whether the document has a usual path of a template.</param>
    /// <returns>Null when the document has too few signs of every template.</returns>
    public Schema? Find(Document document, Func<Schema, bool> liesThere)
    {
        var counts = new int[schemas.Length];
        var outline = Outline.Of(document);
        CountSections(outline, counts);
        CountKeys(document, counts);
        var best = -1;
        for (var i = 0; i < schemas.Length; i++)
        {
            counts[i] += HasTitle(outline, schemas[i]) ? Titled : 0;
            counts[i] += (counts[i] > 0 || IsNameless(schemas[i])) && liesThere(schemas[i]) ? Placed : 0;
            best = counts[i] >= Enough && (best < 0 || counts[i] > counts[best]) ? i : best;
        }

        return best < 0 ? null : schemas[best];
    }

    /// <summary>Whether pages of all sorts have a key in their front matter, so that it says nothing of a family.</summary>
    public static bool IsOfAnyPage(string key) =>
        key.ToLowerInvariant()
            is "title"
                or "name"
                or "id"
                or "description"
                or "author"
                or "authors"
                or "owner"
                or "status"
                or "type"
                or "category"
                or "date"
                or "created"
                or "updated"
                or "version"
                or "tags"
                or "requires"
                or "metrics";

    /// <summary>Whether a template names no section, so that a path is all that tells its documents.</summary>
    public static bool IsNameless(Schema schema) => schema.Root.Sections.All(x => x.Title.Length == 0);

    private void CountSections(Outline outline, int[] counts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var part in outline.Parts)
        {
            if (
                part.Kind == PartKind.Heading
                && Folded(outline.Document.Slice(part.Name)) is var name
                && sections.TryGetValue(name, out var found)
                && seen.Add(name)
            )
            {
                Count(found, counts);
            }
        }
    }

    private void CountKeys(Document document, int[] counts)
    {
        if (
            document.Blocks.Length < 2
            || document.Blocks[1].Kind != BlockKind.FrontMatter
            || YamlReader.Read(document.Source, document.Blocks[1].Content).Root is not YamlMapping mapping
        )
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (!IsOfAnyPage(entry.Key) && keys.TryGetValue(Folded(Encoding.UTF8.GetBytes(entry.Key)), out var found))
            {
                Count(found, counts);
            }
        }
    }

    private static void Count(List<int> found, int[] counts)
    {
        foreach (var schema in found)
        {
            counts[schema] += found.Count == 1 ? 2 : 1;
        }
    }

    private static bool HasTitle(Outline outline, Schema schema)
    {
        if (schema.Root.Title.Length == 0 || schema.Root.Level != 1)
        {
            return false;
        }

        foreach (ref readonly var part in outline.Parts)
        {
            if (part is { Kind: PartKind.Heading, Level: 1 })
            {
                var words = Encoding.UTF8.GetBytes(schema.Root.Title);
                var name = outline.Document.Slice(part.Name);
                return name.Length >= words.Length && Ascii.EqualsIgnoreCase(name[..words.Length], words);
            }
        }

        return false;
    }

    private static void Add(Dictionary<string, List<int>> names, string name, int schema)
    {
        var folded = Folded(Encoding.UTF8.GetBytes(name));
        if (folded.Length == 0)
        {
            return;
        }

        if (!names.TryGetValue(folded, out var found))
        {
            names.Add(folded, found = []);
        }

        if (!found.Contains(schema))
        {
            found.Add(schema);
        }
    }

    private static string Folded(ReadOnlySpan<byte> name)
    {
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        return Encoding.UTF8.GetString(folded[..NameFolding.Fold(name, folded)]);
    }
}
