using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Diagrams;

/// <summary>Reads what is written in a drawn box, line by line; of a box with others in it only what stands above and below them.</summary>
internal static class DrawnLabels
{
    public static ImmutableArray<TextSpan> Read(
        ReadOnlySpan<byte> bytes,
        Drawing drawing,
        in DrawnBox box,
        ReadOnlySpan<DrawnBox> all,
        out DiagramNodeKind kind
    )
    {
        var isGroup = false;
        foreach (ref readonly var other in all)
        {
            isGroup |= box.Holds(other);
        }

        kind = isGroup ? DiagramNodeKind.Group : DiagramNodeKind.Box;
        var found = new Grow<TextSpan>();
        Add(bytes, drawing.Span(box.Top, box.Left + 1, box.Right), ref found);
        for (var row = box.Top + 1; row < box.Bottom; row++)
        {
            if (!isGroup || !IsTaken(box, all, row))
            {
                var side = DrawnBoxes.SideNear(drawing, row, box.Right);
                Add(bytes, drawing.Span(row, box.Left + 1, side < 0 ? box.Right : side), ref found);
            }
        }

        return found.ToImmutable();
    }

    private static bool IsTaken(in DrawnBox box, ReadOnlySpan<DrawnBox> all, int row)
    {
        foreach (ref readonly var other in all)
        {
            if (row >= other.Top && row <= other.Bottom && box.Holds(other))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(ReadOnlySpan<byte> bytes, TextSpan line, ref Grow<TextSpan> found)
    {
        var start = line.Start;
        var end = line.End;
        while (start < end && IsEdge(bytes, start, out var width))
        {
            start += width;
        }

        while (end > start && IsEdgeBefore(bytes, start, end, out var width))
        {
            end -= width;
        }

        if (end > start)
        {
            found.Add(new TextSpan(start, end));
        }
    }

    /// <summary>Blanks, lines and heads around a label.</summary>
    private static bool IsEdge(ReadOnlySpan<byte> bytes, int at, out int width)
    {
        (var cell, width, _) = Glyph.Read(bytes, at);
        return (cell & Drawing.Text) == 0;
    }

    private static bool IsEdgeBefore(ReadOnlySpan<byte> bytes, int start, int end, out int width)
    {
        var at = end - 1;
        while (at > start && (bytes[at] & 0xC0) == 0x80)
        {
            at--;
        }

        width = end - at;
        return IsEdge(bytes, at, out _);
    }
}
