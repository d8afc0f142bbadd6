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
            if (Indent >= CodeIndent)
            {
                if (!mayBeLazy)
                {
                    OpenIndentedCode(matched);
                    return;
                }

                break;
            }

            var start = Starts.Of(text[first]);
            if (start == Start.Quote && matched < MaxDepth)
            {
                OpenQuote(matched);
            }
            else if (start is Start.Bullet or Start.Dash or Start.Digit)
            {
                if (start != Start.Digit && OpenUnderlineOrBreak(start, matched, inParagraph))
                {
                    return;
                }

                if (!OpenItem(matched, inParagraph))
                {
                    break;
                }

                if (OpenTask())
                {
                    return;
                }
            }
            else if (OpenLeafBlock(start, matched, inParagraph, mayBeLazy))
            {
                return;
            }
            else
            {
                break;
            }

            if (first == lineEnd)
            {
                return;
            }

            mayBeLazy = false;
            inParagraph = false;
            matched = depth;
        }

        AddText(matched, mayBeLazy, inParagraph);
    }

    private bool OpenLeafBlock(Start start, int matched, bool inParagraph, bool mayBeLazy)
    {
        switch (start)
        {
            case Start.Hash:
                return OpenHeading(matched);
            case Start.Fence:
                return OpenFence(matched);
            case Start.Html:
                return OpenHtml(matched, mayBeLazy);
            case Start.Underscore:
            case Start.Equals:
                return OpenUnderlineOrBreak(start, matched, inParagraph);
            case Start.Quote:
                MarkTooDeep();
                return false;
            default:
                return false;
        }
    }

    private bool OpenUnderlineOrBreak(Start start, int matched, bool inParagraph)
    {
        if (inParagraph && start is Start.Dash or Start.Equals && Underline())
        {
            return true;
        }

        return start != Start.Equals && OpenBreak(matched);
    }

    private void AddText(int matched, bool mayBeLazy, bool inParagraph)
    {
        if (
            inParagraph
            && leaf == OpenLeaf.Paragraph
            && Indent < CodeIndent
            && IsDelimiterStart(text[first])
            && OpenTable()
        )
        {
            return;
        }

        if (mayBeLazy && leaf == OpenLeaf.Paragraph)
        {
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
