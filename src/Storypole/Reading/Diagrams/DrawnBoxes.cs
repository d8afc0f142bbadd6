using System.Collections.Immutable;

namespace Storypole.Reading.Diagrams;

/// <summary>Finds the boxes of a drawing by walking round each from its first corner.</summary>
internal static class DrawnBoxes
{
    private const int Most = 64;

    /// <summary>So far the right side of a row may stand off the corner: few letters are as wide everywhere.</summary>
    private const int Slack = 3;

    /// <summary>All boxes, in the order of their first corners; none where one of them cannot be followed all the way round.</summary>
    public static ImmutableArray<DrawnBox> Find(Drawing drawing)
    {
        var found = new Grow<DrawnBox>();
        for (var row = 0; row + 1 < drawing.Rows; row++)
        {
            for (var column = 0; column + 1 < drawing.Columns; column++)
            {
                if (!IsFirstCorner(drawing, row, column))
                {
                    continue;
                }

                if (found.Count == Most || Follow(drawing, row, column) is not { } box)
                {
                    return [];
                }

                found.Add(box);
            }
        }

        return found.ToImmutable();
    }

    private static bool IsFirstCorner(Drawing drawing, int row, int column)
    {
        var cell = drawing[row, column];
        return (cell & Drawing.Plus) != 0
            ? IsPlain(drawing[row, column + 1], Drawing.Left) && IsPlain(drawing[row + 1, column], Drawing.Up)
            : cell == (Drawing.Right | Drawing.Down);
    }

    /// <summary>A straight piece of a line that goes on to a side.</summary>
    private static bool IsPlain(byte cell, byte side) =>
        (cell & side) != 0 && (cell & (Drawing.Plus | Drawing.Head | Drawing.Text)) == 0;

    private static DrawnBox? Follow(Drawing drawing, int top, int left)
    {
        var right = EndOfTop(drawing, top, left);
        var bottom = right < 0 ? -1 : EndOfSide(drawing, top, left);
        if (bottom < 0)
        {
            return null;
        }

        var last = EndOfBottom(drawing, bottom, left);
        if (last < 0 || Math.Abs(last - right) > Slack)
        {
            return null;
        }

        for (var row = top + 1; row < bottom; row++)
        {
            if (SideNear(drawing, row, right) < 0)
            {
                return null;
            }
        }

        return new DrawnBox(top, left, bottom, Math.Max(last, right));
    }

    /// <summary>The column of a box's right side in a row, near the one where its corner stands; -1 when there is none.</summary>
    public static int SideNear(Drawing drawing, int row, int column)
    {
        for (var off = 0; off <= Slack; off++)
        {
            if (IsSide(drawing[row, column + off]))
            {
                return column + off;
            }

            if (IsSide(drawing[row, column - off]))
            {
                return column - off;
            }
        }

        return -1;
    }

    private static bool IsSide(byte cell) =>
        (cell & Drawing.Head) != 0 || ((cell & Drawing.Up) != 0 && (cell & Drawing.Down) != 0);

    /// <summary>A title may stand in the upper edge. An edge from which a line goes down is that of a table.</summary>
    private static int EndOfTop(Drawing drawing, int row, int left)
    {
        for (var column = left + 1; column < drawing.Columns; column++)
        {
            var cell = drawing[row, column];
            if ((cell & Drawing.Plus) != 0)
            {
                if (!IsPlain(drawing[row + 1, column], Drawing.Up))
                {
                    continue;
                }

                return IsPlain(drawing[row, column + 1], Drawing.Left) ? -1 : column;
            }

            switch (cell & Drawing.Sides)
            {
                case Drawing.Left | Drawing.Down when (cell & Drawing.Head) == 0:
                    return column;
                case Drawing.Left | Drawing.Right:
                case Drawing.Left | Drawing.Right | Drawing.Up:
                    continue;
                default:
                    if ((cell & (Drawing.Text | Drawing.Head)) == 0 && cell != 0)
                    {
                        return -1;
                    }

                    continue;
            }
        }

        return -1;
    }

    private static int EndOfSide(Drawing drawing, int top, int column)
    {
        for (var row = top + 1; row < drawing.Rows; row++)
        {
            var cell = drawing[row, column];
            if ((cell & Drawing.Plus) != 0)
            {
                if (!IsPlain(drawing[row, column + 1], Drawing.Left))
                {
                    continue;
                }

                return IsPlain(drawing[row + 1, column], Drawing.Up) ? -1 : row;
            }

            switch (cell & Drawing.Sides)
            {
                case Drawing.Up | Drawing.Right when (cell & Drawing.Head) == 0:
                    return row;
                case Drawing.Up | Drawing.Down:
                case Drawing.Up | Drawing.Down | Drawing.Left:
                    continue;
                default:
                    if ((cell & Drawing.Head) == 0)
                    {
                        return -1;
                    }

                    continue;
            }
        }

        return -1;
    }

    private static int EndOfBottom(Drawing drawing, int row, int left)
    {
        for (var column = left + 1; column < drawing.Columns; column++)
        {
            var cell = drawing[row, column];
            if ((cell & Drawing.Plus) != 0)
            {
                if (IsPlain(drawing[row - 1, column], Drawing.Down) && !IsPlain(drawing[row, column + 1], Drawing.Left))
                {
                    return column;
                }

                continue;
            }

            switch (cell & Drawing.Sides)
            {
                case Drawing.Left | Drawing.Up when (cell & Drawing.Head) == 0:
                    return column;
                case Drawing.Left | Drawing.Right:
                case Drawing.Left | Drawing.Right | Drawing.Down:
                    continue;
                default:
                    if ((cell & Drawing.Head) == 0)
                    {
                        return -1;
                    }

                    continue;
            }
        }

        return -1;
    }
}
