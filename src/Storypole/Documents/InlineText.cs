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

    public static string Of(Document document, int block) =>
        Of(LeafText.Of(document, document.Blocks[block]), document);

    /// <summary>Of a part of a leaf.</summary>
    public static string Of(Document document, int block, TextSpan part) =>
        Of(LeafText.Of(document, document.Blocks[block], part), document);

    /// <summary>Of a span that lies on one line; references are not looked up.</summary>
    public static string Of(SourceText source, TextSpan span) => Of(LeafText.Of(source.Slice(span)), document: null);

    /// <summary>
    /// Writes the plain text of a span on one line to a buffer, which must be as long as the span, and tells its length.
    /// </summary>
    public static int Write(SourceText source, TextSpan span, Span<byte> destination) =>
        Write(source.Slice(span), document: null, destination);

    /// <summary>Writes the plain text of a part of a leaf to a buffer as long as the part, and tells its length.</summary>
    public static int Write(Document document, int block, TextSpan part, Span<byte> destination)
    {
        var text = LeafText.Of(document, document.Blocks[block], part);
        var length = Write(text.Bytes, document, destination);
        text.Release();
        return length;
    }

    private static string Of(LeafText text, Document? document)
    {
        var length = text.Bytes.Length;
        var rented = length > 256 ? ArrayPool<byte>.Shared.Rent(length) : null;
        var buffer = rented ?? stackalloc byte[256];
        var written = Write(text.Bytes, document, buffer);
        var plain = Encoding.UTF8.GetString(buffer[..written]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        text.Release();
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
