using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>List items and their task boxes.</summary>
internal ref partial struct BlockReader
{
    private const int MaxDigits = 9;
    private const int MaxMarkerBlanks = 4;

    private bool OpenItem(int matched, bool inParagraph)
    {
        if (!ReadMarker(inParagraph, out var markerEnd, out var marker, out var number))
        {
            return false;
        }

        var sibling = matched < depth && open[matched].Marker == marker;
        if (!sibling && matched >= MaxDepth)
        {
            MarkTooDeep();
            return false;
        }

        var ordered = marker is (byte)'.' or (byte)')' ? BlockFlags.Ordered : BlockFlags.None;
        var list = sibling ? ContinueList(matched) : OpenList(matched, ordered, number);
        contentEnd = lineEnd;
        ref var item = ref Add(BlockKind.ListItem, first);
        item.Parent = list;
        item.Flags = ordered;
        item.Number = number;

        var width = Indent + markerEnd - first;
        SkipBlanks(markerEnd, firstColumn + markerEnd - first);
        // Five columns or more are one of the marker, and the rest indents code.
        var padding = first == lineEnd || Indent > MaxMarkerBlanks ? 1 : Indent;
        column += padding;
        item.Content = new TextSpan(first, first);
        open[depth++] = new OpenContainer
        {
            Block = blockCount - 1,
            List = list,
            Width = width + padding,
            Marker = marker,
        };
        return true;
    }

    private readonly bool ReadMarker(bool inParagraph, out int end, out byte marker, out int number)
    {
        end = first;
        number = 0;
        while (end < lineEnd && end - first < MaxDigits && text[end] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + text[end++] - '0';
        }

        var ordered = end > first;
        marker = end < lineEnd ? text[end] : (byte)0;
        end++;
        if (ordered && marker is not ((byte)'.' or (byte)')') || (end < lineEnd && !IsBlank(text[end])))
        {
            return false;
        }

        // Only a list that starts with 1, and has text, can follow a paragraph without a blank line.
        return !inParagraph || ((!ordered || number == 1) && end < lineEnd && TrimEnd(end, lineEnd) > end);
    }

    private int OpenList(int matched, BlockFlags ordered, int number)
    {
        CloseTo(matched);
        NoteChild();
        ref var list = ref Add(BlockKind.List, first);
        list.Flags = ordered | BlockFlags.Tight;
        list.Number = number;
        return blockCount - 1;
    }

    private int ContinueList(int matched)
    {
        CloseTo(matched + 1);
        var list = open[matched].List;
        CloseContainer();
        if (afterBlank && matched >= blankLevel)
        {
            blocks[list].Flags &= ~BlockFlags.Tight;
        }

        return list;
    }

    /// <summary>Takes the box of a task; what stands behind it on the line is text, whatever it looks like.</summary>
    private bool OpenTask()
    {
        if (
            lineEnd - first < 3
            || text[first] != '['
            || text[first + 2] != ']'
            || text[first + 1] is not ((byte)' ' or (byte)'x' or (byte)'X')
            || (lineEnd - first > 3 && !IsBlank(text[first + 3]))
            || Indent >= CodeIndent
        )
        {
            return false;
        }

        ref var item = ref blocks[open[depth - 1].Block];
        item.Flags |= text[first + 1] == ' ' ? BlockFlags.Task : BlockFlags.Task | BlockFlags.Done;
        SkipBlanks(first + 3, firstColumn + 3);
        item.Content = new TextSpan(first, first);
        if (first < lineEnd)
        {
            OpenParagraph(depth);
        }

        return true;
    }
}
