using System.Collections.Concurrent;
using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;
using Storypole.Workspace.Caching;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Checks;

/// <summary>
/// Which template each file is read by: one for all, one by the file's path, or the one whose signs the file has. The files beside a
/// document that hold its metadata are read here as well, since the template says which they are.
/// </summary>
/// <param name="byPath">Patterns of paths; the first that matches counts. A template of null is found by the signs of the file.</param>
/// <param name="other">For files that no pattern matches; null to find it by the signs of the file.</param>
/// <param name="names">What names mean where a template is found by signs; null for the names that ship with the program.</param>
public sealed class TemplateChoice(
    ImmutableArray<(string Pattern, Schema? Template)> byPath,
    Schema? other,
    NameTable? names = null
)
{
    /// <summary>A larger file beside a document is no metadata.</summary>
    private const int LargestSideFile = 1024 * 1024;

    private readonly ConcurrentDictionary<Schema, SpecSigns> signs = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Schema, Schema> named = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is meant where nothing else is found.</summary>
    private readonly Schema fallback = other ?? BuiltInTemplates.Schema(BuiltInTemplates.TechSpec);

    public static TemplateChoice Always(Schema schema) => new([], schema);

    /// <summary>By what a document of a template is told from any other text.</summary>
    public SpecSigns SignsOf(Schema schema) => signs.GetOrAdd(schema, x => new SpecSigns(x, x.Names));

    /// <summary>Whether a text may be a specification; quick, and true too often rather than too seldom.</summary>
    public bool MayBeSpec(string path, ReadOnlySpan<byte> text) =>
        Named(path) is not { } schema
        || SignsOf(schema).MayBeSpec(text)
        || LiesThere(schema, path)
        || (!schema.Metadata.Keys.IsEmpty && (text.StartsWith("---"u8) || !schema.Metadata.SideFiles.IsEmpty));

    /// <summary>Reads a file by its template.</summary>
    /// <param name="room">What the text is read in: the specification is then valid until the next one is read in it.</param>
    public Spec Read(FoundFile file, SourceText text, DocumentRoom? room = null) => Read(file, text, room, null);

    /// <param name="notes">Told of the files beside it that were looked for.</param>
    internal Spec Read(FoundFile file, SourceText text, DocumentRoom? room, CheckNotes? notes)
    {
        var document = DocumentParser.Parse(text, room);
        var schema = Named(file.Path) ?? Found(file.Path, document);
        return SpecReader.Read(
            document,
            schema,
            schema.Metadata.SideFiles.IsEmpty ? null : SideFileOf(file, schema, notes)
        );
    }

    /// <summary>Whether what was read is a specification by its template's signs, or by its metadata.</summary>
    public bool IsSpec(string path, Spec spec)
    {
        var own = SignsOf(spec.Schema);
        var count = own.Count(spec.Outline);
        return count >= own.Needed
            || MetadataCount(spec) >= SpecSigns.Enough - 1
            || ((count > 0 || FamilySigns.IsNameless(spec.Schema)) && LiesThere(spec.Schema, path))
            || (
                other is null
                && FamilySigns.BuiltIn.Find(spec.Document, _ => false) is { } found
                && ReferenceEquals(Named(found), spec.Schema)
            );
    }

    /// <summary>How many keys of the template the metadata have; none where all of them are such as any page may have.</summary>
    private static int MetadataCount(Spec spec)
    {
        var count = 0;
        var isOwn = false;
        foreach (var entry in spec.Metadata.Entries)
        {
            if (entry.Home != MetadataHome.HeaderLine && spec.Schema.Metadata.Find(entry.Key) is not null)
            {
                count++;
                isOwn |= !FamilySigns.IsOfAnyPage(entry.Key);
            }
        }

        return isOwn ? count : 0;
    }

    /// <summary>The template that the path alone decides; null when the signs of the text have to.</summary>
    private Schema? Named(string path)
    {
        foreach (var (pattern, template) in byPath)
        {
            if (Glob.Matches(pattern, path))
            {
                return template;
            }
        }

        return other;
    }

    private Schema Found(string path, Document document) =>
        SignsOf(Named(fallback)).AreClear(document)
            ? Named(fallback)
            : Named(FamilySigns.BuiltIn.Find(document, x => LiesThere(x, path)) ?? fallback);

    private Schema Named(Schema schema) =>
        names is null || ReferenceEquals(schema.Names, names) ? schema : named.GetOrAdd(schema, x => x.With(names));

    private static bool LiesThere(Schema schema, string path)
    {
        foreach (var pattern in schema.Metadata.Paths)
        {
            if (Glob.Matches(pattern, path))
            {
                return true;
            }
        }

        return false;
    }

    private static SideFile? SideFileOf(FoundFile file, Schema schema, CheckNotes? notes)
    {
        if (file.Text is not null && !File.Exists(file.FullPath))
        {
            return null;
        }

        foreach (var name in schema.Metadata.SideFiles)
        {
            var info = new FileInfo(Path.Join(Path.GetDirectoryName(file.FullPath), name));
            var path = file.Path[..(file.Path.LastIndexOf('/') + 1)] + name;
            if (info.Exists && info.Length <= LargestSideFile)
            {
                var bytes = File.ReadAllBytes(info.FullName);
                notes?.LookedBeside(path, bytes);
                return new SideFile(path, SourceText.From(bytes));
            }

            notes?.LookedBeside(path, null);
        }

        return null;
    }
}
