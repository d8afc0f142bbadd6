using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Whole lines around a place: what is taken out must leave no stump.</summary>
internal static class Whole
{
    /// <summary>The line end that a text uses first.</summary>
    public static string LineEndOf(SourceText source)
    {
        var at = source.Bytes.IndexOfAny((byte)'\r', (byte)'\n');
        return at < 0 || source.Bytes[at] == '\n' ? "\n"
            : at + 1 < source.Length && source.Bytes[at + 1] == '\n' ? "\r\n"
            : "\r";
    }

    /// <summary>Where the line of an offset starts.</summary>
    public static int LineStart(SourceText source, int offset)
    {
        var start = source.Bytes[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        return Math.Max(start, Math.Min(source.Start, offset));
    }

    /// <summary>Where the line of an offset ends, before its line end.</summary>
    public static int LineStop(ReadOnlySpan<byte> bytes, int offset)
    {
        var length = bytes[offset..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? bytes.Length : offset + length;
    }

    /// <summary>Behind the line end of an offset's line.</summary>
    public static int NextLine(ReadOnlySpan<byte> bytes, int offset)
    {
        var stop = LineStop(bytes, offset);
        return stop == bytes.Length ? stop
            : bytes[stop] == '\r' && stop + 1 < bytes.Length && bytes[stop + 1] == '\n' ? stop + 2
            : stop + 1;
    }

    /// <summary>The lines that a span stands on, with their line ends.</summary>
    public static TextSpan Lines(SourceText source, TextSpan span) =>
        new(LineStart(source, span.Start), NextLine(source.Bytes, Math.Max(span.Start, span.End)));

    /// <summary>Whether nothing but blanks stands beside a span on its lines.</summary>
    public static bool IsAlone(SourceText source, TextSpan span)
    {
        var lines = Lines(source, span);
        return IsBlank(source.Bytes[lines.Start..span.Start]) && IsBlank(source.Bytes[span.End..lines.End]);
    }

    /// <summary>
    /// What to take out so that a span is gone: where it stands alone, its lines, and one of the blank lines around them when there
    /// are two; else the span with the blanks before it.
    /// </summary>
    public static TextSpan WithoutStump(SourceText source, TextSpan span)
    {
        var bytes = source.Bytes;
        if (!IsAlone(source, span))
        {
            var start = span.Start;
            while (start > 0 && bytes[start - 1] is (byte)' ' or (byte)'\t')
            {
                start--;
            }

            // In front of something the blank behind goes instead.
            return start == LineStart(source, span.Start)
                ? span with
                {
                    End = span.End + bytes[span.End..].Length - bytes[span.End..].TrimStart(" \t"u8).Length,
                }
                : span with
                {
                    Start = start,
                };
        }

        var lines = Lines(source, span);
        var isFirst = lines.Start == source.Start || IsBlankLineBefore(source, lines.Start);
        while (isFirst && lines.End < bytes.Length && IsBlank(bytes[lines.End..LineStop(bytes, lines.End)]))
        {
            lines = lines with { End = NextLine(bytes, lines.End) };
        }

        return lines.End == bytes.Length ? lines with { Start = WithoutBlankLines(source, lines.Start) } : lines;
    }

    /// <summary>Whether the line before an offset, which starts a line, is blank.</summary>
    public static bool IsBlankLineBefore(SourceText source, int lineStart)
    {
        if (lineStart <= source.Start)
        {
            return false;
        }

        var end = lineStart - 1;
        if (end > 0 && source.Bytes[end] == '\n' && source.Bytes[end - 1] == '\r')
        {
            end--;
        }

        return IsBlank(source.Bytes[LineStart(source, end)..end]);
    }

    public static bool IsBlank(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n"u8).IsEmpty;

    /// <summary>At the end of a text the blank lines before what is taken out go too.</summary>
    private static int WithoutBlankLines(SourceText source, int lineStart)
    {
        while (lineStart > source.Start && IsBlankLineBefore(source, lineStart))
        {
            var end = lineStart - 1;
            lineStart = LineStart(
                source,
                end > 0 && source.Bytes[end] == '\n' && source.Bytes[end - 1] == '\r' ? end - 1 : end
            );
        }

        return lineStart;
    }
}
