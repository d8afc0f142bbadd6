using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Diagrams;

/// <summary>
/// Reads what is drawn with lines as boxes and arrows. Only closed boxes make a diagram: a tree of files has none. Boxes with
/// compartments are tables or windows of a program, and a box that does not close may be anything, so of such a drawing
/// nothing is said.
/// </summary>
internal static class DrawingReader
{
    private const int MostArrows = 256;

    public static Diagram? Read(Document document, ReadOnlySpan<TextSpan> lines)
    {
        var text = document.Bytes[lines[0].Start..lines[^1].End];
        if (
            !MayHaveBoxes(text)
            || Drawing.Of(document.Bytes, lines) is not { } drawing
            || DrawnBoxes.Find(drawing) is not { IsEmpty: false } boxes
        )
        {
            return null;
        }

        var nodes = ImmutableArray.CreateBuilder<DiagramNode>(boxes.Length);
        foreach (var box in boxes)
        {
            var label = DrawnLabels.Read(document.Bytes, drawing, box, boxes.AsSpan(), out var kind);
            nodes.Add(new DiagramNode(label, kind));
        }

        return new Diagram(
            new TextSpan(lines[0].Start, lines[^1].End),
            nodes.MoveToImmutable(),
            Arrows(drawing, boxes.AsSpan())
        );
    }

    /// <summary>Whether any first corner is drawn; few texts have one.</summary>
    private static bool MayHaveBoxes(ReadOnlySpan<byte> text) =>
        text.IndexOf("┌"u8) >= 0
        || text.IndexOf("+-"u8) >= 0
        || text.IndexOf("╔"u8) >= 0
        || text.IndexOf("╭"u8) >= 0
        || text.IndexOf("┏"u8) >= 0
        || text.IndexOf("+="u8) >= 0;

    private static ImmutableArray<DiagramArrow> Arrows(Drawing drawing, ReadOnlySpan<DrawnBox> boxes)
    {
        var found = new Grow<DiagramArrow>();
        for (var row = 0; row < drawing.Rows; row++)
        {
            for (var column = 0; column < drawing.Columns && found.Count < MostArrows; column++)
            {
                if ((drawing[row, column] & Drawing.Head) != 0 && DrawnArrows.HasShaft(drawing, row, column))
                {
                    found.Add(
                        new DiagramArrow(
                            drawing.Span(row, column, column + 1),
                            DrawnArrows.From(drawing, boxes, row, column),
                            DrawnArrows.To(drawing, boxes, row, column)
                        )
                    );
                }
            }
        }

        return found.ToImmutable();
    }
}
