using System.Runtime.CompilerServices;

namespace Storypole.Documents.Blocks;

/// <summary>What begins on a line after the containers that it continues.</summary>
internal ref partial struct BlockReader
{
    private void OpenBlocks(int matched)
    {
        // Text may continue a paragraph whose containers the line does not repeat; other blocks may not.
        var mayBeLazy = leaf == OpenLeaf.Paragraph;
        var inParagraph = mayBeLazy && matched == depth;
        while (true)
        {
            var start = text[first];
            if (Indent >= CodeIndent)
            {
                if (!mayBeLazy)
                {
                    OpenIndentedCode(matched);
                    return;
                }

                break;
            }

            if (Starts.IsText(start) || IsInlineMark(start))
            {
                break;
            }

            var opened = Open(start, matched, inParagraph, mayBeLazy);
            if (opened == Opened.Nothing)
            {
                break;
            }

            if (opened == Opened.Leaf || first == lineEnd)
            {
                return;
            }

            mayBeLazy = false;
            inParagraph = false;
            matched = depth;
        }

        AddText(matched, inParagraph);
    }

    private Opened Open(byte start, int matched, bool inParagraph, bool mayBeLazy)
    {
        switch (start)
        {
            case (byte)'*':
            case (byte)'-':
            case (byte)'+':
                return OpenMark(start, matched, inParagraph);
            case >= (byte)'0' and <= (byte)'9':
                return OpenNumber(matched, inParagraph);
            case (byte)'#':
                return LeafIf(OpenHeading(matched));
            case (byte)'`':
            case (byte)'~':
                return LeafIf(OpenFence(matched));
            case (byte)'<':
                return LeafIf(OpenHtml(matched, mayBeLazy));
            case (byte)'_':
                return LeafIf(OpenBreak(matched));
            case (byte)'=':
                return LeafIf(inParagraph && Underline());
            case (byte)'>':
                return OpenQuote(matched);
            default:
                return Opened.Nothing;
        }
    }

    /// <summary>Whether the line begins with a bold word or a code span, as most lines do that begin with a mark: it opens nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsInlineMark(byte start)
    {
        if (start is not ((byte)'*' or (byte)'`') || first + 2 >= lineEnd)
        {
            return false;
        }

        var second = text[first + 1];
        return start == '`' ? second != '`' : second == '*' && text[first + 2] is > (byte)' ' and not (byte)'*';
    }

    private static Opened LeafIf(bool isLeaf) => isLeaf ? Opened.Leaf : Opened.Nothing;

    /// <summary>A bullet, a thematic break, or dashes under a paragraph; told apart by the two bytes that follow.</summary>
    private Opened OpenMark(byte mark, int matched, bool inParagraph)
    {
        var next = first + 1 < lineEnd ? text[first + 1] : (byte)' ';
        var isMarker = IsBlank(next);
        if (!isMarker && next != mark)
        {
            return Opened.Nothing;
        }

        if (mark == '-' && inParagraph && Underline())
        {
            return Opened.Leaf;
        }

        if (first + 2 < lineEnd && (text[first + 2] == mark || IsBlank(text[first + 2])) && OpenBreak(matched))
        {
            return Opened.Leaf;
        }

        return isMarker ? OpenItem(matched, inParagraph, first + 1, mark, 0) : Opened.Nothing;
    }

    private void AddText(int matched, bool inParagraph)
    {
        // Whatever this line has opened has closed the paragraph, so it goes on if it is still there.
        if (leaf == OpenLeaf.Paragraph)
        {
            if (inParagraph && Indent < CodeIndent && IsDelimiterStart(text[first]) && OpenTable())
            {
                return;
            }

            AddLine(first);
        }
        else if (leaf != OpenLeaf.Table || matched != depth || !AddRow(BlockFlags.None, first, lineEnd))
        {
            OpenParagraph(matched);
        }
    }

    private static bool IsDelimiterStart(byte b) => b is (byte)'|' or (byte)':' or (byte)'-';

    private void OpenParagraph(int matched)
    {
        StartLeaf(OpenLeaf.Paragraph, BlockKind.Paragraph, matched);
        AddLine(first);
    }

    private ref DraftBlock StartLeaf(OpenLeaf kind, BlockKind blockKind, int matched)
    {
        CloseTo(matched);
        NoteChild();
        ref var block = ref Add(blockKind, first);
        contentEnd = lineEnd;
        leaf = kind;
        leafBlock = blockCount - 1;
        return ref block;
    }
}
