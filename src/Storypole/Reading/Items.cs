using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Walks the list items of a body, or of a list item, without allocating.</summary>
internal ref struct Items
{
    private readonly ReadOnlySpan<Block> blocks;
    private readonly int end;
    private int block;
    private int listEnd;

    private Items(ReadOnlySpan<Block> blocks, int start, int end)
    {
        this.blocks = blocks;
        this.end = end;
        block = start;
        listEnd = start;
        Current = -1;
    }

    /// <summary>Index of the list item.</summary>
    public int Current { get; private set; }

    /// <summary>The items of all lists among sibling blocks <c>[start, end)</c>.</summary>
    public static Items Of(Document document, int start, int end) => new(document.Blocks, start, end);

    /// <summary>The items of all lists that stand directly in a body.</summary>
    public static Items Of(Document document, in Part part) => new(document.Blocks, part.BodyStart, part.BodyEnd);

    /// <summary>The items of the lists directly below a list item.</summary>
    public static Items Below(Document document, int item) =>
        new(document.Blocks, item + 1, document.Blocks[item].Next);

    public readonly Items GetEnumerator() => this;

    public bool MoveNext()
    {
        if (Current >= 0)
        {
            block = blocks[Current].Next;
            Current = -1;
        }

        while (block < end)
        {
            if (block < listEnd)
            {
                Current = block;
                return true;
            }

            if (blocks[block].Kind == BlockKind.List)
            {
                listEnd = blocks[block].Next;
                block++;
            }
            else
            {
                block = blocks[block].Next;
            }
        }

        return false;
    }

    /// <summary>The text of an item: its first paragraph; an empty span when it begins with something else.</summary>
    public static TextSpan TextOf(Document document, int item)
    {
        var blocks = document.Blocks;
        var first = item + 1;
        return first < blocks[item].Next && blocks[first].Kind == BlockKind.Paragraph
            ? blocks[first].Span
            : new TextSpan(blocks[item].Content.Start, blocks[item].Content.Start);
    }

    /// <summary>An item's first line, from its marker: where things read from it are said to start.</summary>
    public static TextSpan LineOf(Document document, int item)
    {
        var blocks = document.Blocks;
        ref readonly var block = ref blocks[item];
        var first = item + 1;
        var end =
            first < block.Next && blocks[first].Kind == BlockKind.Paragraph
                ? document.LinesOf(blocks[first])[0].End
                : block.Span.End;
        return new TextSpan(block.Span.Start, end);
    }
}
