using System.Runtime.CompilerServices;
using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>List items and their task boxes.</summary>
internal ref partial struct BlockReader
{
    private const int MaxDigits = 9;
    private const int MaxMarkerBlanks = 4;

    private Opened OpenNumber(int matched, bool inParagraph)
    {
        var end = first;
        var number = 0;
        while (end < lineEnd && end - first < MaxDigits && text[end] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + text[end++] - '0';
        }

        if (end == lineEnd || text[end] is not ((byte)'.' or (byte)')'))
        {
            return Opened.Nothing;
        }

        var marker = text[end++];
        return end < lineEnd && !IsBlank(text[end])
            ? Opened.Nothing
            : OpenItem(matched, inParagraph, end, marker, number);
    }

    /// <param name="markerEnd">After the bullet, or after what follows the number.</param>
    private Opened OpenItem(int matched, bool inParagraph, int markerEnd, byte marker, int number)
    {
        var ordered = marker is (byte)'.' or (byte)')' ? BlockFlags.Ordered : BlockFlags.None;

        // Only a list that starts with 1, and has text, can follow a paragraph without a blank line.
        if (inParagraph && ((ordered != 0 && number != 1) || TrimEnd(markerEnd, lineEnd) <= markerEnd))
        {
            return Opened.Nothing;
        }

        var sibling = matched < depth && open[matched].Marker == marker;
        if (!sibling && matched >= MaxDepth)
        {
            MarkTooDeep();
            return Opened.Nothing;
        }

        var list = sibling ? ContinueList(matched) : OpenList(matched, ordered, number);
        return AddItem(list, markerEnd, marker, ordered, number);
    }

    /// <summary>Whether the line is the next bullet of a list that is open, with text behind it: most lines of most lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsNextBullet(int matched)
    {
        if (text[first] != open[matched].Marker || first + 2 >= lineEnd || Indent >= CodeIndent)
        {
            return false;
        }

        // A third byte like the first may make a thematic break of the line.
        var third = text[first + 2];
        return text[first + 1] == ' ' && third > ' ' && third != text[first];
    }

    private void OpenNextBullet(int matched)
    {
        var opened = AddItem(ContinueList(matched), first + 1, text[first], BlockFlags.None, 0);
        if (opened == Opened.Leaf)
        {
            return;
        }

        if (Starts.IsText(text[first]) || IsInlineMark(text[first]))
        {
            OpenParagraph(depth);
        }
        else
        {
            OpenBlocks(depth);
        }
    }

    private Opened AddItem(int list, int markerEnd, byte marker, BlockFlags ordered, int number)
    {
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
        ref var container = ref open[depth++];
        container.Block = blockCount - 1;
        container.List = list;
        container.Width = width + padding;
        container.Marker = marker;
        container.Ended = false;
        return first < lineEnd && text[first] == '[' && OpenTask() ? Opened.Leaf : Opened.Container;
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
