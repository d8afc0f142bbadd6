using System.Buffers;
using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>
/// Text between whose lines quote markers stand: the lines are copied together, and offsets into the copy are led back to
/// the source.
/// </summary>
internal ref struct QuotedText
{
    private readonly ReadOnlySpan<TextSpan> lines;
    private readonly TextSpan part;
    private readonly byte[] joined;
    private readonly int[] starts;

    /// <param name="lines">The lines of the leaf.</param>
    /// <param name="part">What of the leaf is taken.</param>
    public QuotedText(ReadOnlySpan<byte> source, ReadOnlySpan<TextSpan> lines, TextSpan part)
    {
        this.lines = lines = Covering(lines, part);
        this.part = part;
        joined = ArrayPool<byte>.Shared.Rent(part.Length + 1);
        starts = ArrayPool<int>.Shared.Rent(lines.Length + 1);
        var length = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var from = Math.Max(lines[i].Start, part.Start);
            var line = source[from..Math.Max(from, Math.Min(lines[i].End, part.End))];
            starts[i] = length;
            line.CopyTo(joined.AsSpan(length));
            length += line.Length;
            joined[length++] = (byte)'\n';
        }

        Bytes = joined.AsSpan(0, Math.Max(length - 1, 0));
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public readonly void Release()
    {
        ArrayPool<byte>.Shared.Return(joined);
        ArrayPool<int>.Shared.Return(starts);
    }

    /// <summary>Moves inlines from offsets in <see cref="Bytes"/> to offsets in the source.</summary>
    public readonly void Locate(Span<Inline> inlines)
    {
        foreach (ref var inline in inlines)
        {
            inline = inline with
            {
                Span = Locate(inline.Span),
                Content = Locate(inline.Content),
                Target = inline.Target == default ? default : Locate(inline.Target),
            };
        }
    }

    private readonly TextSpan Locate(TextSpan span)
    {
        var start = Locate(span.Start);
        return new TextSpan(start, span.IsEmpty ? start : Locate(span.End - 1) + 1);
    }

    private readonly int Locate(int at)
    {
        var found = starts.AsSpan(0, lines.Length).BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        return Math.Max(lines[line].Start, part.Start) + at - starts[line];
    }

    private static ReadOnlySpan<TextSpan> Covering(ReadOnlySpan<TextSpan> lines, TextSpan part)
    {
        var from = 0;
        var to = lines.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (lines[middle].End < part.Start)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        while (to < lines.Length && lines[to].Start <= part.End)
        {
            to++;
        }

        return lines[from..to];
    }
}
