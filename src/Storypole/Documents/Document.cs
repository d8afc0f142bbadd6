using Storypole.Text;

namespace Storypole.Documents;

/// <summary>The block structure of a Markdown text, as spans over it. Reading never fails: any bytes give a document.</summary>
public sealed class Document
{
    private readonly Block[] blocks;
    private readonly TextSpan[] lines;

    internal Document(SourceText source, Block[] blocks, TextSpan[] lines)
    {
        Source = source;
        this.blocks = blocks;
        this.lines = lines;
    }

    public SourceText Source { get; }

    /// <summary>All blocks in document order; the first is the document itself.</summary>
    public ReadOnlySpan<Block> Blocks => blocks;

    /// <summary>
    /// The lines of all leaves: of each the span after its containers' markers and indentation (for a paragraph also after
    /// its own), and before its line end. A paragraph's last line has no trailing blanks.
    /// </summary>
    public ReadOnlySpan<TextSpan> Lines => lines;

    public ReadOnlySpan<byte> Bytes => Source.Bytes;

    /// <summary>The lines of one leaf.</summary>
    public ReadOnlySpan<TextSpan> LinesOf(in Block block) => lines.AsSpan(block.FirstLine, block.LineCount);

    public ReadOnlySpan<byte> Slice(TextSpan span) => Source.Slice(span);
}
