using System.Text;
using Storypole.Text;
using YamlDotNet.Core;

namespace Storypole.Documents;

/// <summary>Turns the parser's places, which count UTF-16 units, into byte offsets of the text.</summary>
internal sealed class YamlPlaces
{
    private readonly SourceText source;
    private readonly int start;
    private readonly int length;

    /// <summary>The byte offset of each UTF-16 unit; null when all text is ASCII and both counts agree.</summary>
    private readonly int[]? offsets;

    public YamlPlaces(SourceText source, TextSpan span)
    {
        var text = source.Slice(span);
        this.source = source;
        start = span.Start;
        length = text.Length;

        if (!Ascii.IsValid(text))
        {
            offsets = OffsetsOf(text);
        }
    }

    /// <summary>The bytes between two places, blanks at the end left out.</summary>
    public TextSpan Span(Mark from, Mark to)
    {
        var first = start + OffsetOf(from);
        var last = Math.Max(first, start + OffsetOf(to));
        return new TextSpan(first, first + source.Bytes[first..last].TrimEnd(" \t\r\n"u8).Length);
    }

    /// <summary>The bracket at a place; the parser gives the end of an empty list without its bracket.</summary>
    public TextSpan Bracket(Mark at)
    {
        var first = start + OffsetOf(at);
        return new TextSpan(first, Math.Min(first + 1, start + length));
    }

    /// <summary>The word behind a place that begins with a mark: an anchor or a tag.</summary>
    public TextSpan Word(Mark from, byte mark)
    {
        var first = start + OffsetOf(from);
        first += Math.Max(0, source.Bytes[first..(start + length)].IndexOf(mark));
        var word = source.Bytes[first..(start + length)];
        var size = word.IndexOfAny(YamlBytes.AfterProperty);
        return new TextSpan(first, first + (size < 0 ? word.Length : size));
    }

    private int OffsetOf(Mark mark) =>
        offsets is null
            ? (int)Math.Clamp(mark.Index, 0, length)
            : offsets[Math.Clamp(mark.Index, 0, offsets.Length - 1)];

    private static int[] OffsetsOf(ReadOnlySpan<byte> text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; )
        {
            Rune.DecodeFromUtf8(text[at..], out var rune, out var consumed);
            for (var unit = 0; unit < rune.Utf16SequenceLength; unit++)
            {
                offsets.Add(at);
            }

            at += consumed;
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
