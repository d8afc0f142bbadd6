using Storypole.Specs;

namespace Storypole.Reading.Diagrams;

/// <summary>Follows a drawn arrow from its head: forward to what it leads to, backward along its line to where it begins.</summary>
internal static class DrawnArrows
{
    private const int MostSteps = 1000;

    /// <summary>So far beside a head that points up or down the words may stand that it leads to.</summary>
    private const int Beside = 12;

    /// <summary>Whether a line leads to a head; a lone sign between words is no arrow of the drawing.</summary>
    public static bool HasShaft(Drawing drawing, int row, int column)
    {
        var side = (byte)(drawing[row, column] & Drawing.Sides);
        var (down, right) = Step(side);
        var behind = drawing[row - down, column - right];
        return (behind & side) != 0 && (behind & (Drawing.Text | Drawing.Head)) == 0;
    }

    public static int To(Drawing drawing, ReadOnlySpan<DrawnBox> boxes, int row, int column)
    {
        var side = (byte)(drawing[row, column] & Drawing.Sides);
        if (BorderAt(boxes, row, column) is >= 0 and var own)
        {
            return own;
        }

        var (down, right) = Step(side);
        for (
            int r = row + down, c = column + right;
            r >= 0 && r < drawing.Rows && c >= 0 && c < drawing.Columns;
            r += down, c += right
        )
        {
            if (drawing[r, c] != 0)
            {
                var box = BorderAt(boxes, r, c);
                return box >= 0 ? box : DiagramArrow.Outside;
            }
        }

        return IsEmptyAhead(drawing, row, column, down, right) ? DiagramArrow.Nowhere : DiagramArrow.Outside;
    }

    public static int From(Drawing drawing, ReadOnlySpan<DrawnBox> boxes, int row, int column)
    {
        var side = Opposite((byte)(drawing[row, column] & Drawing.Sides));
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var (down, right) = Step(side);
            (row, column) = (row + down, column + right);
            var box = BorderAt(boxes, row, column);
            if (box >= 0)
            {
                return box;
            }

            var cell = drawing[row, column];
            if ((cell & Opposite(side)) == 0 || (cell & (Drawing.Text | Drawing.Head)) != 0)
            {
                return DiagramArrow.Outside;
            }

            if ((cell & side) == 0)
            {
                // A corner goes on to the one side that is left; a branch begins in several places.
                var turn = (byte)(cell & Drawing.Sides & ~Opposite(side));
                if (turn is not (Drawing.Left or Drawing.Right or Drawing.Up or Drawing.Down))
                {
                    return DiagramArrow.Outside;
                }

                side = turn;
            }
        }

        return DiagramArrow.Outside;
    }

    /// <summary>Whether nothing at all is written or drawn before a head, nor near the line on which it points.</summary>
    private static bool IsEmptyAhead(Drawing drawing, int row, int column, int down, int right)
    {
        var (top, bottom) =
            down == 0 ? (row - 1, row + 1)
            : down > 0 ? (row + 1, drawing.Rows - 1)
            : (0, row - 1);
        var (first, last) =
            right == 0 ? (column - Beside, column + Beside)
            : right > 0 ? (column + 1, drawing.Columns - 1)
            : (0, column - 1);
        for (var r = top; r <= bottom; r++)
        {
            for (var c = first; c <= last; c++)
            {
                if (drawing[r, c] != 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The innermost box on whose border a cell lies, or -1.</summary>
    private static int BorderAt(ReadOnlySpan<DrawnBox> boxes, int row, int column)
    {
        for (var i = boxes.Length - 1; i >= 0; i--)
        {
            ref readonly var box = ref boxes[i];
            if (
                box.Holds(row, column)
                && (row == box.Top || row == box.Bottom || column == box.Left || column == box.Right)
            )
            {
                return i;
            }
        }

        return -1;
    }

    private static (int Down, int Right) Step(byte side) =>
        side switch
        {
            Drawing.Left => (0, -1),
            Drawing.Right => (0, 1),
            Drawing.Up => (-1, 0),
            _ => (1, 0),
        };

    private static byte Opposite(byte side) =>
        side switch
        {
            Drawing.Left => Drawing.Right,
            Drawing.Right => Drawing.Left,
            Drawing.Up => Drawing.Down,
            _ => Drawing.Up,
        };
}
