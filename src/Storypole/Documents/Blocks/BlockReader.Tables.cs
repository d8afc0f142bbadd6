using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>
/// GFM tables. The header is the last line of the open paragraph, told by the delimiter row under it. A row keeps all its
/// cells, however many the header has.
/// </summary>
internal ref partial struct BlockReader
{
    private bool OpenTable()
    {
        var columns = CountDelimiters();
        var header = lines[lineCount - 1];
        if (columns == 0 || CountCells(header.Start, header.End) != columns)
        {
            return false;
        }

        lineCount--;
        if (lineCount > blocks[leafBlock].FirstLine)
        {
            contentEnd = lines[lineCount - 1].End;
            CloseLeaf();
        }
        else
        {
            blockCount--;
        }

        ref var table = ref Add(BlockKind.Table, header.Start);
        table.Number = columns;
        leaf = OpenLeaf.Table;
        leafBlock = blockCount - 1;
        AddRow(BlockFlags.HeaderRow, header.Start, header.End);
        contentEnd = lineEnd;
        return true;
    }

    /// <summary>Adds a row with its cells to the open table; false when the line has no cell.</summary>
    private bool AddRow(BlockFlags flags, int start, int end)
    {
        var last = TrimEnd(start, end);
        var at = text[start] == '|' ? start + 1 : start;
        if (at >= last)
        {
            return false;
        }

        var row = blockCount;
        ref var added = ref Add(BlockKind.TableRow, start);
        added.Parent = leafBlock;
        added.Flags = flags;
        added.Span = new TextSpan(start, end);
        for (var column = 0; at < last; column++)
        {
            var cellEnd = EndOfCell(at, last);
            AddCell(row, column, at, cellEnd);
            at = cellEnd + 1;
        }

        blocks[row].Next = blockCount;
        contentEnd = end;
        return true;
    }

    private void AddCell(int row, int column, int start, int end)
    {
        ref var cell = ref Add(BlockKind.TableCell, start);
        cell.Parent = row;
        cell.Number = column;
        cell.Span = new TextSpan(start, end);
        var from = start;
        while (from < end && IsBlank(text[from]))
        {
            from++;
        }

        cell.Content = from < end ? new TextSpan(from, TrimEnd(from, end)) : new TextSpan(start, start);
    }

    /// <summary>The next pipe that no backslash escapes, or the end of the row.</summary>
    private readonly int EndOfCell(int at, int end)
    {
        while (true)
        {
            var length = text[at..end].IndexOf((byte)'|');
            if (length < 0)
            {
                return end;
            }

            at += length;
            if (text[at - 1] != '\\')
            {
                return at;
            }

            at++;
        }
    }

    private readonly int CountCells(int start, int end)
    {
        end = TrimEnd(start, end);
        var at = text[start] == '|' ? start + 1 : start;
        var count = 0;
        while (at < end)
        {
            count++;
            at = EndOfCell(at, end) + 1;
        }

        return count;
    }

    /// <summary>How many columns the line delimits; 0 when it is no delimiter row.</summary>
    private readonly int CountDelimiters()
    {
        var end = TrimEnd(first, lineEnd);
        if (text[first..end].IndexOfAnyExcept("|-: \t"u8) >= 0)
        {
            return 0;
        }

        var at = text[first] == '|' ? first + 1 : first;
        var count = 0;
        while (at < end)
        {
            var cellEnd = EndOfCell(at, end);
            if (!IsDelimiter(text[at..cellEnd].Trim(" \t"u8)))
            {
                return 0;
            }

            count++;
            at = cellEnd + 1;
        }

        return count;
    }

    private static bool IsDelimiter(ReadOnlySpan<byte> cell)
    {
        if (cell.StartsWith((byte)':'))
        {
            cell = cell[1..];
        }

        if (cell.EndsWith((byte)':'))
        {
            cell = cell[..^1];
        }

        return !cell.IsEmpty && cell.IndexOfAnyExcept((byte)'-') < 0;
    }
}
