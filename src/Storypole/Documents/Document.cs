using Storypole.Documents.Blocks;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>The block structure of a Markdown text, as spans over it. Reading never fails: any bytes give a document.</summary>
public sealed class Document
{
    private readonly Block[] blocks;
    private readonly TextSpan[] lines;

    private LinkLabels? labels;

    internal Document(SourceText source, Block[] blocks, TextSpan[] lines, bool hasDefinitions)
    {
        Source = source;
        this.blocks = blocks;
        this.lines = lines;
        HasDefinitions = hasDefinitions;
    }

    public SourceText Source { get; }

    /// <summary>All blocks in document order; the first is the document itself.</summary>
    public ReadOnlySpan<Block> Blocks => blocks;

    /// <summary>
    /// The lines of all leaves: of each the span after its containers' markers and indentation (for a paragraph also after
    /// its own), and before its line end. A paragraph's last line has no trailing blanks.
    /// </summary>
    public ReadOnlySpan<TextSpan> Lines => lines;

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

        new DefinitionReader(Bytes, LinesOf(blocks[block])).TryRead(out _, out var destination, out var title);
        target = new LinkTarget(block, destination, title);
        return true;
    }
}
