using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Storypole.Text;

/// <summary>
/// The text of one file: its original bytes, kept as they are. All spans are byte offsets into <see cref="Bytes"/>, which
/// are the original bytes unless the file is UTF-16; then they are the UTF-8 that it decodes to.
/// </summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Replacing = new(encoderShouldEmitUTF8Identifier: false);

    // An array and a length, since every reader asks for the bytes again and again, and a memory would look each time at what it is made of.
    private readonly byte[] bytes;
    private LineIndex? lines;

    private SourceText(ReadOnlyMemory<byte> original, ReadOnlyMemory<byte> bytes, TextEncoding encoding)
    {
        Original = original;
        Length = bytes.Length;
        this.bytes =
            MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 ? segment.Array! : bytes.ToArray();
        Encoding = encoding;
    }

    /// <summary>The bytes as they lie on disk.</summary>
    public ReadOnlyMemory<byte> Original { get; }

    public TextEncoding Encoding { get; }

    /// <summary>The text as UTF-8, byte order mark included.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, Length);

    /// <summary>Length in bytes.</summary>
    public int Length { get; }

    /// <summary>Where the text begins: 3 after a UTF-8 byte order mark, else 0.</summary>
    public int Start => Encoding == TextEncoding.Utf8WithBom ? 3 : 0;

    /// <summary>Whether an edit of this text may be written back: only UTF-8 keeps every other byte in place.</summary>
    public bool IsWritable => Encoding is TextEncoding.Utf8 or TextEncoding.Utf8WithBom;

    /// <summary>Line starts, computed at the first call. A line ends after LF, CRLF, or a CR that no LF follows.</summary>
    public LineIndex Lines => lines ??= LineIndex.Of(Bytes);

    /// <summary>Takes over <paramref name="original"/>; the caller must not change it while this text is in use.</summary>
    public static SourceText From(ReadOnlyMemory<byte> original)
    {
        var span = original.Span;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return FromUtf16(original, System.Text.Encoding.Unicode, TextEncoding.Utf16LittleEndian);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return FromUtf16(original, System.Text.Encoding.BigEndianUnicode, TextEncoding.Utf16BigEndian);
        }

        if (!Utf8.IsValid(span))
        {
            return new SourceText(original, original, TextEncoding.InvalidUtf8);
        }

        var marked = span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        return new SourceText(original, original, marked ? TextEncoding.Utf8WithBom : TextEncoding.Utf8);
    }

    public static SourceText From(string text) => From(Replacing.GetBytes(text));

    public ReadOnlySpan<byte> Slice(TextSpan span) => Bytes.Slice(span.Start, span.Length);

    /// <summary>The text of a span; bytes that are not UTF-8 become U+FFFD.</summary>
    public string Text(TextSpan span) => Replacing.GetString(Slice(span));

    public override string ToString() => Replacing.GetString(Bytes[Start..]);

    public LinePosition Position(int offset)
    {
        var line = Lines.LineAt(offset);
        var start = line == 0 ? Math.Max(Start, Lines.StartOf(0)) : Lines.StartOf(line);
        var column = 1;
        foreach (var b in Bytes[Math.Min(start, offset)..offset])
        {
            // Each code point has exactly one byte that is no continuation byte.
            if ((b & 0xC0) != 0x80)
            {
                column++;
            }
        }

        return new LinePosition(line + 1, column);
    }

    private static SourceText FromUtf16(ReadOnlyMemory<byte> original, Encoding encoding, TextEncoding kind)
    {
        var text = encoding.GetString(original.Span[2..]);
        return new SourceText(original, Replacing.GetBytes(text), kind);
    }
}
