using System.Runtime.CompilerServices;
using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>Block quotes and list items: which of them a line continues, and how they close.</summary>
internal ref partial struct BlockReader
{
    /// <summary>How many of the open containers the line continues; takes their markers and indentation from it.</summary>
    private int MatchContainers(out int quotesMatched)
    {
        quotesMatched = 0;
        for (var matched = 0; matched < depth; matched++)
        {
            if (first == lineEnd)
            {
                return MatchBlank(quotesMatched);
            }

            ref var container = ref open[matched];
            if (container.IsQuote)
            {
                if (text[first] != '>' || Indent >= CodeIndent)
                {
                    return matched;
                }

                TakeQuoteMarker();
                container.End = lineEnd;
                quotesMatched++;
            }
            else if (Indent >= container.Width && !container.Ended)
            {
                column += container.Width;
            }
            else
            {
                return matched;
            }
        }

        return depth;
    }

    /// <summary>What is blank continues every item, but no quote.</summary>
    private readonly int MatchBlank(int quotesMatched)
    {
        if (quotesMatched < quoteCount)
        {
            return quotes[quotesMatched];
        }

        ref var last = ref open[depth - 1];
        if (!last.IsQuote && blockCount == last.Block + 1 && (blocks[last.Block].Flags & BlockFlags.Task) == 0)
        {
            last.Ended = true;
        }

        return depth;
    }

    private void TakeQuoteMarker()
    {
        SkipBlanks(first + 1, firstColumn + 1);
        if (firstColumn > column)
        {
            column++;
        }
    }

    private Opened OpenQuote(int matched)
    {
        if (matched >= MaxDepth)
        {
            MarkTooDeep();
            return Opened.Nothing;
        }

        CloseTo(matched);
        NoteChild();
        contentEnd = lineEnd;
        Add(BlockKind.BlockQuote, first);
        quotes[quoteCount++] = depth;
        open[depth++] = new OpenContainer
        {
            Block = blockCount - 1,
            List = -1,
            End = lineEnd,
            Marker = (byte)'>',
        };
        TakeQuoteMarker();
        return Opened.Container;
    }

    /// <summary>Before a block is added: a blank line between two blocks of one item makes its list loose.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void NoteChild()
    {
        if (afterBlank && depth > 0 && depth >= blankLevel)
        {
            NoteChildAfterBlank();
        }
    }

    private readonly void NoteChildAfterBlank()
    {
        ref var parent = ref open[depth - 1];
        if (!parent.IsQuote && blockCount > parent.Block + 1)
        {
            blocks[parent.List].Flags &= ~BlockFlags.Tight;
        }
    }

    private void MarkTooDeep() => blocks[open[MaxDepth - 1].Block].Flags |= BlockFlags.TooDeep;

    /// <summary>Closes the open leaf and all containers but the outer <paramref name="count"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CloseTo(int count)
    {
        if (leaf != OpenLeaf.None)
        {
            CloseLeaf();
        }

        if (depth > count)
        {
            CloseContainers(count);
        }
    }

    private void CloseContainers(int count)
    {
        while (depth > count)
        {
            var list = open[depth - 1].List;
            CloseContainer();
            if (list >= 0)
            {
                CloseBlock(list);
            }
        }
    }

    /// <summary>Closes the innermost container, but of an item not the list.</summary>
    private void CloseContainer()
    {
        ref var container = ref open[--depth];
        if (container.IsQuote)
        {
            quoteCount--;
            contentEnd = Math.Max(contentEnd, container.End);
        }
        else
        {
            ref var item = ref blocks[container.Block];
            item.Content = new TextSpan(item.Content.Start, Math.Max(item.Content.Start, contentEnd));
        }

        CloseBlock(container.Block);
    }

    private readonly void CloseBlock(int index)
    {
        ref var block = ref blocks[index];
        block.Next = blockCount;
        block.Span = new TextSpan(block.Span.Start, contentEnd);
    }
}
