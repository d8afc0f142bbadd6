using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>A document's parts with the terms that they are about: what all item readers read from.</summary>
internal sealed class Binding
{
    private readonly Term[] terms;
    private readonly Recognition[] hows;
    private readonly int[] first;

    private Binding(Outline outline, Schema schema, Term[] terms, Recognition[] hows, int[] first)
    {
        Outline = outline;
        Schema = schema;
        this.terms = terms;
        this.hows = hows;
        this.first = first;
    }

    public Outline Outline { get; }

    /// <summary>What names mean here: those that ship with the program, and a workspace's own.</summary>
    public NameTable Names => Schema.Names;

    /// <summary>The template that the document is read by.</summary>
    public Schema Schema { get; }

    public Document Document => Outline.Document;

    public ReadOnlySpan<byte> Bytes => Outline.Document.Bytes;

    public ReadOnlySpan<Part> Parts => Outline.Parts;

    public ReadOnlySpan<Term> Terms => terms;

    public ReadOnlySpan<Recognition> Hows => hows;

    /// <summary>The terms and how they were recognised, as the values that a specification keeps.</summary>
    public (ImmutableArray<Term> Terms, ImmutableArray<Recognition> Hows) Keep() =>
        (ImmutableCollectionsMarshal.AsImmutableArray(terms), ImmutableCollectionsMarshal.AsImmutableArray(hows));

    public static Binding Of(Document document, Schema schema)
    {
        var names = schema.Names;
        var outline = Outline.Of(document);
        var parts = outline.Parts;
        var terms = new Term[parts.Length];
        var hows = new Recognition[parts.Length];
        var first = new int[NameTable.TermCount];
        Array.Fill(first, -1);
        for (var i = 1; i < parts.Length; i++)
        {
            var name = document.Slice(parts[i].Name);
            var (place, below) = PlaceOf(parts, terms, i);
            terms[i] = names.Find(name, place, below, out var isOwn);
            if (terms[i] == Term.Unknown)
            {
                terms[i] = RepeatedTerm(name, parts[i].Kind, below, names, out isOwn);
            }

            hows[i] = isOwn ? Recognition.Exact : Recognition.Alias;
            ref var slot = ref first[(int)terms[i]];
            slot = slot < 0 ? i : slot;
        }

        return new Binding(outline, schema, terms, hows, first);
    }

    /// <summary>The first part of a term, or -1.</summary>
    public int Find(Term term) => first[(int)term];

    /// <summary>The next part of the same term after one, or -1.</summary>
    public int FindNext(int part)
    {
        var rest = Array.IndexOf(terms, terms[part], part + 1);
        return rest;
    }

    /// <summary>The first child of a part with a term, or -1.</summary>
    public int Child(int part, Term term)
    {
        var parts = Parts;
        for (var i = part + 1; i < parts[part].Next; i = parts[i].Next)
        {
            if (terms[i] == term)
            {
                return i;
            }
        }

        return -1;
    }

    public Recognition HowOf(int part) => hows[part];

    public ReadOnlySpan<byte> Slice(TextSpan span) => Outline.Document.Slice(span);

    /// <summary>
    /// Whether a text is what a template leaves to fill in: one bracket of words. A link is none, and a number makes of other words
    /// than the template's a reference.
    /// </summary>
    public bool IsPlaceholder(TextSpan text)
    {
        // Nearly all texts begin with a letter.
        if (
            text.IsEmpty
            || Bytes[text.Start] is not ((byte)'[' or (byte)'*' or (byte)'_' or (byte)'\\' or (byte)'#')
            || !Placeholders.IsWhole(Slice(text), out var bracket)
        )
        {
            return false;
        }

        var said = Slice(text);

        var words = said[(bracket.Start + 1)..(bracket.End - 1)];
        return Schema.IsPlaceholder(words)
            || (!words.ContainsAnyInRange((byte)'0', (byte)'9') && !Document.TryFindDefinition(words, out _));
    }

    /// <summary>What a part says: a label's own line and wrapped lines, or its body when that is empty; null when there is neither.</summary>
    public TextSpan? ValueOf(int part)
    {
        if (part < 0)
        {
            return null;
        }

        ref readonly var at = ref Parts[part];
        return at.Value.Length > 0 ? at.Value : BodyOf(part);
    }

    /// <summary>The extent of a part's own body, comments before and behind it left out; null when nothing else stands there.</summary>
    public TextSpan? BodyOf(int part)
    {
        ref readonly var at = ref Parts[part];
        var blocks = Document.Blocks;
        TextSpan? extent = null;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (!blocks[i].Has(BlockFlags.Comment))
            {
                extent = extent is { } before ? before with { End = blocks[i].Span.End } : blocks[i].Span;
            }
        }

        return extent;
    }

    /// <summary>Where a part's name stands, and what the nearest part around it is about that is about something known.</summary>
    private static (NamePlace Place, Term Below) PlaceOf(ReadOnlySpan<Part> parts, Term[] terms, int part)
    {
        var parent = parts[part].Parent;
        var isHeader = parent == 0 || (parts[parent].Level == 1 && parts[parent].Parent == 0);
        while (parent > 0 && terms[parent] == Term.Unknown)
        {
            parent = parts[parent].Parent;
        }

        var below = parent > 0 ? terms[parent] : Term.Unknown;
        return parts[part].Kind == PartKind.Heading ? (NamePlace.Heading, below)
            : isHeader ? (NamePlace.Label | NamePlace.Key, below)
            : (NamePlace.Label, below);
    }

    private static Term RepeatedTerm(
        ReadOnlySpan<byte> name,
        PartKind kind,
        Term below,
        NameTable names,
        out bool isOwn
    )
    {
        isOwn = false;
        if (NumberedName.TryRead(name, out var numbered))
        {
            var term = names.Find(name[numbered.WordStart..numbered.WordEnd], NamePlace.Numbered, below, out isOwn);
            return term is Term.Decision or Term.Phase or Term.Question or Term.Spike or Term.Step
                ? term
                : Term.Unknown;
        }

        if (kind == PartKind.Label && name.StartsWith("Integration with "u8))
        {
            isOwn = true;
            return Term.IntegrationWith;
        }

        return Term.Unknown;
    }
}
