using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads the labelled lists and texts of the template that have no item of their own, when somebody asks for one.</summary>
public static class Listings
{
    /// <summary>The first part of a term; null when there is none.</summary>
    public static Listing? Of(Spec spec, Term term)
    {
        var part = spec.Terms.AsSpan().IndexOf(term);
        return part < 0 ? null : Of(spec, part);
    }

    /// <param name="part">Index of a part of the outline.</param>
    public static Listing Of(Spec spec, int part)
    {
        var document = spec.Document;
        ref readonly var at = ref spec.Outline.Parts[part];
        var entries = EntriesOf(document, at);
        var value = at.Kind == PartKind.Label ? at.Value : new TextSpan(at.Span.End, at.Span.End);
        return new Listing(at.Span, spec.Hows[part], value, DeclaresNothing(document, value, entries), entries);
    }

    private static ImmutableArray<TextSpan> EntriesOf(Document document, in Part part)
    {
        var found = new Grow<TextSpan>();
        foreach (var item in Items.Of(document, part))
        {
            ref readonly var block = ref document.Blocks[item];
            found.Add(new TextSpan(block.Content.Start, Math.Max(block.Content.Start, block.Span.End)));
        }

        return found.Count > 0 ? found.ToImmutable() : ParagraphsOf(document, part);
    }

    private static ImmutableArray<TextSpan> ParagraphsOf(Document document, in Part part)
    {
        var found = new Grow<TextSpan>();
        var blocks = document.Blocks;
        for (var i = part.BodyStart; i < part.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Paragraph)
            {
                found.Add(blocks[i].Span);
            }
        }

        return found.ToImmutable();
    }

    private static bool DeclaresNothing(Document document, TextSpan value, ImmutableArray<TextSpan> entries) =>
        value.Length > 0
            ? Nothing.IsDeclared(document.Slice(value))
            : entries.Length == 1 && Nothing.IsDeclared(document.Slice(entries[0]));
}
