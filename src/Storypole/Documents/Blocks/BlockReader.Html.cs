namespace Storypole.Documents.Blocks;

/// <summary>HTML blocks, by the seven kinds of CommonMark.</summary>
internal ref partial struct BlockReader
{
    private bool OpenHtml(int matched, bool mayBeLazy)
    {
        var kind = HtmlBlocks.Starting(text[first..lineEnd]);
        if (kind == HtmlBlockKind.None || (kind == HtmlBlockKind.AnyTag && mayBeLazy))
        {
            return false;
        }

        htmlKind = kind;
        htmlEndsAtBlank = kind is HtmlBlockKind.BlockTag or HtmlBlockKind.AnyTag;
        var start = ByteAt(column);
        StartLeaf(OpenLeaf.Html, BlockKind.Html, matched);
        AddHtmlLine(start);
        return true;
    }

    private void ContinueHtml() => AddHtmlLine(ByteAt(column));

    private void AddHtmlLine(int start)
    {
        AddLine(start);
        if (HtmlBlocks.EndsIn(htmlKind, text[first..lineEnd]))
        {
            CloseVerbatim();
            leaf = OpenLeaf.None;
        }
    }

    private readonly bool HoldsOnlyComments(in DraftBlock block)
    {
        var rest = text[block.Span.Start..block.Span.End];
        if (!rest.StartsWith("<!--"u8))
        {
            return false;
        }

        while (rest.StartsWith("<!--"u8))
        {
            // The two dashes that open a comment may be those that close it.
            var end = rest[2..].IndexOf("-->"u8);
            if (end < 0)
            {
                return (block.Flags & BlockFlags.Unclosed) != 0;
            }

            rest = rest[(end + 5)..].TrimStart(" \t"u8);
        }

        return rest.IsEmpty;
    }
}
