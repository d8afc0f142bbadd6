using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Storypole.Documents.InlineSpans;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>
/// The words of a text without its markup: of links and images their text, of code what is between the ticks, of escapes
/// what they escape; no tags, comments and footnote marks. Line ends become blanks. Character references stay as written.
/// </summary>
public static class InlineText
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\\`*_~[]<\r\n"u8);

    /// <summary>Whether the plain text could differ from the text itself.</summary>
    public static bool MayHaveMarkup(ReadOnlySpan<byte> text) => text.ContainsAny(Marks);

    public static string Of(Document document, int block) => Of(document, block, document.Blocks[block].Content);

    /// <summary>Of a part of a leaf.</summary>
    public static string Of(Document document, int block, TextSpan part)
    {
        ref readonly var leaf = ref document.Blocks[block];
        if (!leaf.Has(BlockFlags.Quoted))
        {
            return Of(document.Slice(part), document);
        }

        var text = new QuotedText(document.Bytes, document.LinesOf(leaf), part);
        var plain = Of(text.Bytes, document);
        text.Release();
        return plain;
    }

    /// <summary>Of a span that lies on one line; references are not looked up.</summary>
    public static string Of(SourceText source, TextSpan span) => Of(source.Slice(span), document: null);

    /// <summary>
    /// Writes the plain text of a span on one line to a buffer, which must be as long as the span, and tells its length.
    /// </summary>
    public static int Write(SourceText source, TextSpan span, Span<byte> destination) =>
        Write(source.Slice(span), document: null, destination);

    /// <summary>Writes the plain text of a part of a leaf to a buffer as long as the part, and tells its length.</summary>
    public static int Write(Document document, int block, TextSpan part, Span<byte> destination)
    {
        ref readonly var leaf = ref document.Blocks[block];
        if (!leaf.Has(BlockFlags.Quoted))
        {
            return Write(document.Slice(part), document, destination);
        }

        var text = new QuotedText(document.Bytes, document.LinesOf(leaf), part);
        var length = Write(text.Bytes, document, destination);
        text.Release();
        return length;
    }

    private static string Of(ReadOnlySpan<byte> text, Document? document)
    {
        if (!MayHaveMarkup(text))
        {
            return Encoding.UTF8.GetString(text.Trim(" \t"u8));
        }

        var rented = text.Length > 256 ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        var buffer = rented ?? stackalloc byte[256];
        var plain = Encoding.UTF8.GetString(buffer[..Write(text, document, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return plain;
    }

    private static int Write(ReadOnlySpan<byte> text, Document? document, Span<byte> destination)
    {
        if (!MayHaveMarkup(text))
        {
            var trimmed = text.Trim(" \t"u8);
            trimmed.CopyTo(destination);
            return trimmed.Length;
        }

        var inlines = InlineScratch.TakeList();
        InlineReader.Read(text, document, inlines);
        var length = PlainText.Write(text, CollectionsMarshal.AsSpan(inlines), destination);
        InlineScratch.Return(inlines);
        return length;
    }
}
