using System.Buffers;
using System.Runtime.CompilerServices;
using Storypole.Text;

namespace Storypole.Documents.Blocks;

/// <summary>
/// Reads the block structure in one pass over the lines. A line first continues the containers that are open, then opens
/// new ones, and what is left of it belongs to a leaf. Blocks are written in the order in which they open, which is the
/// order of the finished document; nothing recurses, and what is deeper than <see cref="MaxDepth"/> is text.
/// </summary>
internal ref partial struct BlockReader
{
    /// <summary>How many quotes and list items may stand inside each other.</summary>
    internal const int MaxDepth = 256;

    private readonly ReadOnlySpan<byte> text;
    private readonly DocumentRoom? room;
    private LineEnds ends;

    private DraftBlock[] blocks;
    private int blockCount;
    private TextSpan[] lines;
    private int lineCount;

    private readonly OpenContainer[] open;
    private int depth;
    private readonly int[] quotes;
    private int quoteCount;

    private OpenLeaf leaf;
    private int leafBlock;

    /// <summary>End of the last line that put something into a block; blank lines behind it belong to nobody yet.</summary>
    private int contentEnd;

    /// <summary>The line before was blank, seen from inside <see cref="blankLevel"/> containers.</summary>
    private bool afterBlank;
    private int blankLevel;

    // The line: its bounds, without the line end.
    private int lineStart;
    private int lineEnd;

    /// <summary>Column up to which containers have taken the line; may lie inside a tab.</summary>
    private int column;

    /// <summary>Where the blanks begin in front of <see cref="first"/>, and their column.</summary>
    private int gap;
    private int gapColumn;

    /// <summary>The next byte that is not blank, or the end of the line, and its column.</summary>
    private int first;
    private int firstColumn;

    // The open leaf, by its kind.
    private byte fenceMark;
    private int fenceLength;
    private int fenceIndent;
    private HtmlBlockKind htmlKind;
    private bool htmlEndsAtBlank;

    /// <summary>Lines of the open indented code up to its last line that is not blank.</summary>
    private int codeLines;

    /// <summary>
    /// Where the line was found to be no thematic break. A list marker further left cannot begin one either, so that a line
    /// of many markers is scanned once.
    /// </summary>
    private int noBreakBefore;
    private bool frontMatterNeverCloses;
    private bool hasDefinitions;

    private BlockReader(ReadOnlySpan<byte> text, DocumentRoom? room)
    {
        this.text = text;
        this.room = room;
        room?.Empty();
        blocks = room?.Blocks ?? ArrayPool<DraftBlock>.Shared.Rent((text.Length / 40) + 16);
        lines = room?.Lines ?? ArrayPool<TextSpan>.Shared.Rent((text.Length / 24) + 16);
        open = ArrayPool<OpenContainer>.Shared.Rent(MaxDepth);
        quotes = ArrayPool<int>.Shared.Rent(MaxDepth);
    }

    public static Document Read(SourceText source, DocumentRoom? room)
    {
        var reader = new BlockReader(source.Bytes, room);
        try
        {
            reader.ReadAll(source.Start);
            return reader.Finish(source);
        }
        finally
        {
            reader.Release();
        }
    }

    private void ReadAll(int start)
    {
        ref var document = ref Add(BlockKind.Document, start);
        document.Parent = -1;
        contentEnd = start;
        var at = ReadFrontMatter(start);
        while (at < text.Length)
        {
            at = NextLine(at);
            ReadLine();
        }

        CloseTo(0);
        if (frontMatterNeverCloses)
        {
            blocks[1].Flags |= BlockFlags.Unclosed;
        }

        blocks[0].Next = blockCount;
        blocks[0].Span = new TextSpan(start, text.Length);
    }

    /// <summary>Sets the bounds of the line that starts at an offset, and tells where the line after it starts.</summary>
    private int NextLine(int at)
    {
        lineStart = at;
        lineEnd = ends.Next();
        var next = lineEnd + 1;
        if ((uint)next < (uint)text.Length && text[next] == '\n' && text[lineEnd] == '\r')
        {
            ends.Next();
            next++;
        }

        return next;
    }

    private void ReadLine()
    {
        SkipBlanks(lineStart, 0);
        var quotesMatched = 0;
        var matched = depth == 0 ? 0 : MatchContainers(out quotesMatched);
        if (first == lineEnd)
        {
            ReadBlankLine(matched, quotesMatched);
            return;
        }

        if (matched < depth && IsNextBullet(matched))
        {
            OpenNextBullet(matched);
        }
        else if (matched != depth || leaf == OpenLeaf.None || !ContinueLeaf())
        {
            OpenBlocks(matched);
        }

        afterBlank = false;
    }

    private void ReadBlankLine(int matched, int quotesMatched)
    {
        if (matched < depth)
        {
            CloseTo(matched);
        }
        else if (leaf != OpenLeaf.None && !ContinueLeafWithBlank())
        {
            // A blank line inside a fence is code and separates nothing.
            afterBlank = false;
            return;
        }

        var level = quotesMatched == 0 ? 0 : quotes[quotesMatched - 1] + 1;
        blankLevel = afterBlank ? Math.Min(blankLevel, level) : level;
        afterBlank = true;
    }

    /// <summary>Gives the line to the open leaf if it cannot be anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool ContinueLeaf()
    {
        switch (leaf)
        {
            case OpenLeaf.Paragraph when Starts.IsText(text[first]):
                AddLine(first);
                return true;
            case OpenLeaf.Fence:
                ContinueFence();
                return true;
            case OpenLeaf.Html:
                ContinueHtml();
                return true;
            case OpenLeaf.IndentedCode when Indent >= CodeIndent:
                AddLine(ByteAt(column + CodeIndent));
                codeLines = lineCount;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Tells whether the blank line separates what is before it from what is behind it.</summary>
    private bool ContinueLeafWithBlank()
    {
        switch (leaf)
        {
            case OpenLeaf.Fence:
                AddLine(ByteAt(Math.Min(firstColumn, column + fenceIndent)));
                return false;
            case OpenLeaf.IndentedCode:
                // Becomes code only if more code follows.
                PushLine(ByteAt(Math.Min(firstColumn, column + CodeIndent)));
                return true;
            case OpenLeaf.Html when !htmlEndsAtBlank:
                AddLine(ByteAt(column));
                return true;
            default:
                CloseLeaf();
                return true;
        }
    }

    private ref DraftBlock Add(BlockKind kind, int start)
    {
        if (blockCount == blocks.Length)
        {
            Grow(ref blocks);
        }

        ref var block = ref blocks[blockCount++];
        block.Kind = kind;
        block.Level = 0;
        block.Flags = BlockFlags.None;
        block.Parent = depth == 0 ? 0 : open[depth - 1].Block;
        block.Next = blockCount;
        block.Span = new TextSpan(start, lineEnd);
        block.Content = default;
        block.FirstLine = lineCount;
        block.LineCount = 0;
        block.Number = 0;
        return ref block;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddLine(int start)
    {
        PushLine(start);
        contentEnd = lineEnd;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PushLine(int start) => PushLine(new TextSpan(start, lineEnd));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PushLine(TextSpan line)
    {
        if (lineCount == lines.Length)
        {
            Grow(ref lines);
        }

        lines[lineCount++] = line;
    }

    // Not inlined: what happens a few times a document shall not take registers from what happens at every line.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Grow<T>(ref T[] array)
        where T : unmanaged
    {
        if (room is not null)
        {
            Array.Resize(ref array, array.Length * 2);
            return;
        }

        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    /// <summary>In a room the document lies where it was read, else it gets arrays of its size.</summary>
    private readonly Document Finish(SourceText source)
    {
        if (room is not null)
        {
            (room.Blocks, room.Lines) = (blocks, lines);
            return new Document(source, (blocks, blockCount), (lines, lineCount), hasDefinitions, room);
        }

        var finished = blocks.AsSpan(0, blockCount).ToArray();
        var finishedLines = lines.AsSpan(0, lineCount).ToArray();
        return new Document(source, (finished, blockCount), (finishedLines, lineCount), hasDefinitions, null);
    }

    private readonly void Release()
    {
        if (room is null)
        {
            ArrayPool<DraftBlock>.Shared.Return(blocks);
            ArrayPool<TextSpan>.Shared.Return(lines);
        }

        ArrayPool<OpenContainer>.Shared.Return(open);
        ArrayPool<int>.Shared.Return(quotes);
    }
}
