using System.Collections.Immutable;

namespace Storypole.Templates;

/// <summary>What a template compiles to.</summary>
public sealed class Schema
{
    // Each is made when it is first asked for, since few documents ask for all; when two threads make one, either will do.
    private PhraseSet? placeholders;
    private PhraseSet? guidance;
    private PhraseSet? authorNotes;
    private NameTable? names;
    private PhraseSet? exampleSet;
    private ulong exampleLengths;

    public Schema(
        string name,
        string? version,
        SchemaSection root,
        ImmutableArray<string> placeholders,
        ImmutableArray<string> guidance,
        ImmutableArray<string> authorNotes
    )
    {
        Name = name;
        Version = version;
        Root = root;
        Placeholders = placeholders;
        Guidance = guidance;
        AuthorNotes = authorNotes;
        Index = new SchemaIndex(root);
    }

    /// <summary>The name by which the template is asked for.</summary>
    public string Name { get; }

    /// <summary>The <c>version</c> of the template's front matter; null when it has none.</summary>
    public string? Version { get; }

    /// <summary>The document: its parts are the header's fields, its sections those below the title.</summary>
    public SchemaSection Root { get; }

    /// <summary>What the template says of its documents as wholes.</summary>
    public SchemaMetadata Metadata { get; init; } = SchemaMetadata.None;

    /// <summary>Whether what a document says of itself decides what the template asks it for.</summary>
    internal bool ReadsMetadata => !Metadata.Keys.IsEmpty || Metadata.StubWhen is not null || Index.HasDemands;

    /// <summary>Every placeholder of the template as written between its brackets, in order, each once.</summary>
    public ImmutableArray<string> Placeholders { get; }

    /// <summary>Every comment to authors, trimmed.</summary>
    public ImmutableArray<string> Guidance { get; }

    /// <summary>Headings, labels and texts of the notes to authors behind the last rule; a spec should not hold them.</summary>
    public ImmutableArray<string> AuthorNotes { get; }

    /// <summary>All sections in the template's order, the root first: a section's place here is its number.</summary>
    public ImmutableArray<SchemaSection> Sections => Index.Sections;

    /// <summary>Whether any section, labelled part or column of the template is about a term.</summary>
    public bool Asks(Term term) => Index.Asks(term);

    /// <summary>What names mean in the specifications that follow the template: those that ship with the program, if no others were given.</summary>
    public NameTable Names => names ?? NameTable.BuiltIn;

    internal SchemaIndex Index { get; }

    /// <summary>The same template for specifications in which names mean something of their own.</summary>
    public Schema With(NameTable names)
    {
        var copy = (Schema)MemberwiseClone();
        copy.names = names;
        return copy;
    }

    /// <summary>Paths and names that stand beside placeholders to show what is asked for, each once.</summary>
    internal ImmutableArray<string> Examples { get; init; } = [];

    /// <summary>Whether a path or a name is one that only shows what the template asks for; allocates nothing.</summary>
    internal bool IsExample(ReadOnlySpan<byte> name)
    {
        var set = exampleSet ?? ExampleSet();
        return (exampleLengths >> (name.Length & 63) & 1) != 0 && set.Contains(name);
    }

    private PhraseSet ExampleSet()
    {
        foreach (var example in Examples)
        {
            // Nearly all names have another length than any of the few.
            exampleLengths |= 1UL << (System.Text.Encoding.UTF8.GetByteCount(example) & 63);
        }

        return exampleSet = new PhraseSet(Examples);
    }

    /// <summary>Whether the content of a bracket is one of the template's placeholders; allocates nothing.</summary>
    public bool IsPlaceholder(ReadOnlySpan<byte> bracketContent) =>
        (placeholders ??= new PhraseSet(Placeholders)).Contains(bracketContent);

    /// <summary>Whether the content of a comment is guidance of the template; allocates nothing.</summary>
    public bool IsGuidance(ReadOnlySpan<byte> comment) => (guidance ??= new PhraseSet(Guidance)).Contains(comment);

    /// <summary>Whether a heading, a label, or the text of an item or paragraph stands in the notes for authors; allocates nothing.</summary>
    public bool IsAuthorNote(ReadOnlySpan<byte> text) => (authorNotes ??= new PhraseSet(AuthorNotes)).Contains(text);
}
