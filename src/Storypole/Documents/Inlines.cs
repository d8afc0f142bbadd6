using System.Runtime.InteropServices;
using Storypole.Documents.InlineSpans;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>
/// Reads the inlines of a piece of text when somebody asks for them. They are listed by start, outer before inner. A reader
/// that asks often passes a list, which is emptied and filled again.
/// </summary>
public static class Inlines
{
    /// <summary>The inlines of a paragraph, heading or cell.</summary>
    public static IReadOnlyList<Inline> Read(Document document, int block)
    {
        var found = new List<Inline>();
        Read(document, block, found);
        return found;
    }

    /// <summary>The inlines of a paragraph, heading or cell, into a list that is emptied first.</summary>
    public static void Read(Document document, int block, List<Inline> into) =>
        Read(document, block, document.Blocks[block].Content, into);

    /// <summary>The inlines of a part of a paragraph, heading or cell, as if nothing stood around it.</summary>
    public static void Read(Document document, int block, TextSpan part, List<Inline> into)
    {
        into.Clear();
        ref readonly var leaf = ref document.Blocks[block];
        if (!leaf.Has(BlockFlags.Quoted))
        {
            InlineReader.Read(document.Bytes, part, document, into);
            return;
        }

        var text = new QuotedText(document.Bytes, document.LinesOf(leaf), part);
        InlineReader.Read(text.Bytes, document, into);
        text.Locate(CollectionsMarshal.AsSpan(into));
        text.Release();
    }

    /// <summary>The inlines of a span that lies on one line; references are not looked up.</summary>
    public static IReadOnlyList<Inline> Read(SourceText source, TextSpan span)
    {
        var found = new List<Inline>();
        Read(source, span, found);
        return found;
    }

    /// <summary>The inlines of a span that lies on one line, into a list that is emptied first; references are not looked up.</summary>
    public static void Read(SourceText source, TextSpan span, List<Inline> into)
    {
        into.Clear();
        InlineReader.Read(source.Bytes, span, document: null, into);
    }

    /// <summary>
    /// The strong text that a span begins with, as <c>**Label**: value</c> does. Cheap: in most texts it looks no further than
    /// the closing marks.
    /// </summary>
    public static bool TryLeadingStrong(SourceText source, TextSpan span, out Inline strong)
    {
        var found = InlineLead.TryStrong(source.Slice(span), out var lead);
        strong = found ? Move(lead, span.Start) : default;
        return found;
    }

    /// <summary>The code span that a span begins with, as <c>`path`: what changes</c> does.</summary>
    public static bool TryLeadingCode(SourceText source, TextSpan span, out Inline code)
    {
        var found = InlineLead.TryCode(source.Slice(span), out var lead);
        code = found ? Move(lead, span.Start) : default;
        return found;
    }

    private static Inline Move(in Inline inline, int by) =>
        inline with
        {
            Span = Move(inline.Span, by),
            Content = Move(inline.Content, by),
            Target = inline.Target == default ? default : Move(inline.Target, by),
        };

    private static TextSpan Move(TextSpan span, int by) => new(span.Start + by, span.End + by);
}
