using System.Buffers;
using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>
/// The text of a leaf as one run of bytes. Mostly that is a piece of the source; only where quote markers stand between its
/// lines are these copied together, and offsets into the copy are led back to the source.
/// </summary>
internal ref struct LeafText
{
    private readonly ReadOnlySpan<TextSpan> lines;
    private readonly TextSpan part;
    private readonly int offset;
    private byte[]? joined;
    private int[]? starts;

    private LeafText(ReadOnlySpan<byte> source, ReadOnlySpan<TextSpan> lines, TextSpan part)
    {
        this.lines = lines;
        this.part = part;
        offset = part.Start;
        Bytes = source[part.Start..part.End];
        if (HasMarkersBetweenLines(source))
        {
            Bytes = Join(source);
        }
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public static LeafText Of(Document document, in Block block)
    {
        var lines = document.LinesOf(block);
        var whole = lines.IsEmpty ? block.Content : new TextSpan(lines[0].Start, lines[^1].End);
        return new LeafText(document.Bytes, lines, whole);
    }

    /// <summary>A text of one line.</summary>
    public static LeafText Of(ReadOnlySpan<byte> line) => new(line, [], new TextSpan(0, line.Length));

    /// <summary>The part of a leaf that lies in a span.</summary>
    public static LeafText Of(Document document, in Block block, TextSpan part) =>
        new(document.Bytes, Covering(document.LinesOf(block), part), part);

    public readonly void Release()
    {
        if (joined is not null)
        {
            ArrayPool<byte>.Shared.Return(joined);
        }

        if (starts is not null)
        {
            ArrayPool<int>.Shared.Return(starts);
        }
    }

    /// <summary>Moves inlines from offsets in <see cref="Bytes"/> to offsets in the source.</summary>
    public readonly void Locate(Span<Inline> inlines)
    {
        if (starts is null && offset == 0)
        {
            return;
        }

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
        if (starts is null)
        {
            return new TextSpan(span.Start + offset, span.End + offset);
        }

        var start = Locate(span.Start);
        return new TextSpan(start, span.IsEmpty ? start : Locate(span.End - 1) + 1);
    }

    private readonly int Locate(int at)
    {
        var found = starts.AsSpan(0, lines.Length).BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        return Math.Max(lines[line].Start, part.Start) + at - starts![line];
    }

    private readonly bool HasMarkersBetweenLines(ReadOnlySpan<byte> source)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (source[lines[i - 1].End..lines[i].Start].Contains((byte)'>'))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<byte> Join(ReadOnlySpan<byte> source)
    {
        joined = ArrayPool<byte>.Shared.Rent(part.Length + 1);
        starts = ArrayPool<int>.Shared.Rent(lines.Length);
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

        return joined.AsSpan(0, length - 1);
    }

    private static ReadOnlySpan<TextSpan> Covering(ReadOnlySpan<TextSpan> lines, TextSpan part)
    {
        var from = 0;
        while (from < lines.Length && lines[from].End < part.Start)
        {
            from++;
        }

        var to = lines.Length;
        while (to > from && lines[to - 1].Start > part.End)
        {
            to--;
        }

        return lines[from..to];
    }
}
