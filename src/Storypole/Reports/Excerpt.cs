using System.Text;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>The line of a finding, safe to show, and the marker that goes under it; of a very long line the part around the finding.</summary>
/// <param name="Line">The text; cut ends are shown by <c>…</c>.</param>
/// <param name="Marker">Blanks, with the line's own tabs, and one <c>^</c> for each column of the span on this line.</param>
internal readonly record struct Excerpt(string Line, string Marker)
{
    private const int MostBytes = 160;
    private const int BytesBefore = 40;

    public static Excerpt Of(SourceText text, TextSpan span)
    {
        var line = text.Lines.LineAt(span.Start);
        var start = Math.Max(text.Lines.StartOf(line), text.Start);
        var end = start + text.Bytes[start..text.Lines.EndOf(line)].TrimEnd("\r\n"u8).Length;
        var (from, to) = Window(text.Bytes, start, end, span.Start);
        var shown = new StringBuilder();
        var marker = new StringBuilder();
        if (from > start)
        {
            shown.Append('…');
            marker.Append(' ');
        }

        var at = from;
        foreach (var rune in text.Text(new TextSpan(from, to)).EnumerateRunes())
        {
            Mark(marker, rune, at >= span.Start && (at < span.End || at == span.Start));
            shown.Append(Shown.Safe(rune.ToString(), keepTabs: true));
            at += Utf8Length(text.Bytes, at);
        }

        if (to < end)
        {
            shown.Append('…');
        }

        if (span.Start >= to)
        {
            marker.Append('^');
        }

        return new Excerpt(shown.ToString(), marker.ToString().TrimEnd());
    }

    private static void Mark(StringBuilder marker, Rune rune, bool isMarked)
    {
        if (rune.Value == '\t' && !isMarked)
        {
            marker.Append('\t');
        }
        else
        {
            marker.Append(isMarked ? '^' : ' ', rune.Value == '\t' ? 1 : Shown.Width(rune));
        }
    }

    /// <summary>The piece of the line to show, cut between characters.</summary>
    private static (int From, int To) Window(ReadOnlySpan<byte> bytes, int start, int end, int at)
    {
        if (end - start <= MostBytes)
        {
            return (start, end);
        }

        var from = at - start <= MostBytes / 2 ? start : at - BytesBefore;
        var to = Math.Min(end, from + MostBytes);
        while (from > start && (bytes[from] & 0xC0) == 0x80)
        {
            from--;
        }

        while (to < end && (bytes[to] & 0xC0) == 0x80)
        {
            to--;
        }

        return (from, to);
    }

    /// <summary>Bytes that one decoded character came from, also where they are no UTF-8.</summary>
    private static int Utf8Length(ReadOnlySpan<byte> bytes, int at)
    {
        _ = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
        return Math.Max(1, length);
    }
}
