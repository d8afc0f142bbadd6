using Storypole.Text;

namespace Storypole.Reports;

/// <summary>
/// Shows the line of a place and a marker under it. The marker stands by display width, tabs kept; of a long line only the
/// surroundings of the place are shown.
/// </summary>
internal static class Excerpt
{
    private const int Widest = 160;
    private const int WidestBefore = 60;
    private static ReadOnlySpan<byte> Cut => "…"u8;

    /// <param name="line">0-based line of the place's start.</param>
    public static void Write(ReportWriter writer, SourceText text, TextSpan span, int line, Style style)
    {
        var bytes = text.Bytes;
        var start = line == 0 ? Math.Max(text.Start, text.Lines.StartOf(0)) : text.Lines.StartOf(line);
        var end = start + bytes[start..Math.Max(start, text.Lines.EndOf(line))].TrimEnd("\r\n"u8).Length;
        var from = Math.Clamp(span.Start, start, end);
        var to = Math.Clamp(span.End, from, end);
        var (first, cutsStart) = FirstShown(bytes, start, from);
        var last = LastShown(bytes, first, end);

        var digits = DigitsOf(line + 1);
        Gutter(writer, digits);
        writer.Write("\n"u8);
        writer.Begin(Style.Gutter);
        writer.Write(line + 1);
        writer.Write(" | "u8);
        writer.End();
        writer.Write(cutsStart ? Cut : []);
        writer.Visible(bytes[first..last]);
        writer.Write(last < end ? Cut : []);
        writer.Write("\n"u8);
        Gutter(writer, digits);
        writer.Write(" "u8);
        Blank(writer, bytes[first..from], cutsStart ? 1 : 0);
        writer.Begin(style);
        writer.Repeat((byte)'^', Math.Max(1, WidthOf(bytes[from..Math.Max(from, Math.Min(to, last))])));
        writer.End();
        writer.Write("\n"u8);
    }

    /// <summary>The empty margin of a line that belongs to an excerpt.</summary>
    public static void Gutter(ReportWriter writer, int digits)
    {
        writer.Repeat((byte)' ', digits + 1);
        writer.Begin(Style.Gutter);
        writer.Write("|"u8);
        writer.End();
    }

    public static int DigitsOf(int number)
    {
        var digits = 1;
        for (; number >= 10; number /= 10)
        {
            digits++;
        }

        return digits;
    }

    private static (int First, bool Cuts) FirstShown(ReadOnlySpan<byte> bytes, int start, int from)
    {
        // Bytes are at least as many as columns, so that a short line needs no closer look.
        if (from - start <= WidestBefore)
        {
            return (start, false);
        }

        var first = from;
        for (var columns = 0; first > start && columns < WidestBefore; columns++)
        {
            first--;
            while (first > start && (bytes[first] & 0xC0) == 0x80)
            {
                first--;
            }
        }

        return (first, first > start);
    }

    private static int LastShown(ReadOnlySpan<byte> bytes, int first, int end)
    {
        if (end - first <= Widest)
        {
            return end;
        }

        Span<byte> shown = stackalloc byte[16];
        var last = first;
        for (var columns = 0; last < end; )
        {
            columns += VisibleText.Next(bytes[last..end], shown, out var consumed).Width;
            if (columns > Widest)
            {
                break;
            }

            last += consumed;
        }

        return last;
    }

    /// <summary>Blanks as wide as a text; a tab stays a tab, so that both lines go on at the same column.</summary>
    private static void Blank(ReportWriter writer, ReadOnlySpan<byte> text, int more)
    {
        writer.Repeat((byte)' ', more);
        while (!text.IsEmpty)
        {
            var tab = text.IndexOf((byte)'\t');
            writer.Repeat((byte)' ', WidthOf(tab < 0 ? text : text[..tab]));
            writer.Write(tab < 0 ? [] : "\t"u8);
            text = tab < 0 ? [] : text[(tab + 1)..];
        }
    }

    private static int WidthOf(ReadOnlySpan<byte> text)
    {
        if (VisibleText.IsPlain(text))
        {
            return text.Length;
        }

        var width = 0;
        Span<byte> shown = stackalloc byte[16];
        while (!text.IsEmpty)
        {
            width += VisibleText.Next(text, shown, out var consumed).Width;
            text = text[consumed..];
        }

        return width;
    }
}
