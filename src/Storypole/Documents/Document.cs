using System.Runtime.InteropServices;
using Storypole.Documents.Blocks;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>The block structure of a Markdown text, as spans over it. Reading never fails: any bytes give a document.</summary>
public sealed class Document
{
    private readonly DraftBlock[] blocks;
    private readonly int blockCount;
    private readonly TextSpan[] lines;
    private readonly int lineCount;

    private LinkLabels? labels;

    /// <param name="room">Whose arrays these are; null when they are the document's own.</param>
    internal Document(
        SourceText source,
        (DraftBlock[] Array, int Count) blocks,
        (TextSpan[] Array, int Count) lines,
        bool hasDefinitions,
        DocumentRoom? room
    )
    {
        Source = source;
        (this.blocks, blockCount) = blocks;
        (this.lines, lineCount) = lines;
        HasDefinitions = hasDefinitions;
        Room = room;
    }

    /// <summary>The room that the document was read in; null when it has its own.</summary>
    internal DocumentRoom? Room { get; }

    public SourceText Source { get; }

    /// <summary>All blocks in document order; the first is the document itself.</summary>
    public ReadOnlySpan<Block> Blocks => MemoryMarshal.Cast<DraftBlock, Block>(blocks.AsSpan(0, blockCount));

    /// <summary>
    /// The lines of all leaves: of each the span after its containers' markers and indentation (for a paragraph also after
    /// its own), and before its line end. A paragraph's last line has no trailing blanks.
    /// </summary>
    public ReadOnlySpan<TextSpan> Lines => lines.AsSpan(0, lineCount);

    /// <summary>Whether there is any link reference definition.</summary>
    public bool HasDefinitions { get; }

    public ReadOnlySpan<byte> Bytes => Source.Bytes;

    /// <summary>The lines of one leaf.</summary>
    public ReadOnlySpan<TextSpan> LinesOf(in Block block) => lines.AsSpan(block.FirstLine, block.LineCount);

    public ReadOnlySpan<byte> Slice(TextSpan span) => Source.Slice(span);

    /// <summary>
    /// Looks up a link reference definition by its label, without brackets. Labels match without case, and by their words
    /// whatever blanks are between them; of two definitions the first counts.
    /// </summary>
    public bool TryFindDefinition(ReadOnlySpan<byte> label, out LinkTarget target)
    {
        target = default;
        if (!HasDefinitions)
        {
            return false;
        }

        // Two threads may both build it, and either result will do.
        labels ??= LinkLabels.Of(this);
        var block = labels.Find(label);
        if (block < 0)
        {
            return false;
        }

        new DefinitionReader(Bytes, LinesOf(Blocks[block])).TryRead(out _, out var destination, out var title);
        target = new LinkTarget(block, destination, title);
        return true;
    }
}
