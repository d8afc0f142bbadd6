using Storypole.Text;

namespace Storypole.Documents;

/// <summary>
/// One block of a document. Blocks lie in one array in document order, each before its children; <see cref="Next"/> is the
/// index after its last descendant, so <c>[i + 1, Next)</c> is everything below block <c>i</c>.
/// </summary>
public readonly struct Block
{
    public required BlockKind Kind { get; init; }

    /// <summary>1 to 6 for a heading, else 0.</summary>
    public byte Level { get; init; }

    public BlockFlags Flags { get; init; }

    /// <summary>Index of the container; -1 for the document.</summary>
    public required int Parent { get; init; }

    /// <summary>Index after the last descendant.</summary>
    public required int Next { get; init; }

    /// <summary>From the first byte of the block's own marker or text to the end of its last line, without the line end.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The part that <see cref="BlockKind"/> names for this kind: title, info string, cell text, label.</summary>
    public TextSpan Content { get; init; }

    /// <summary>First of this leaf's lines in <see cref="Document.Lines"/>.</summary>
    public int FirstLine { get; init; }

    /// <summary>How many lines this leaf has: of a paragraph, its text; of code, what stands between the fences; of HTML, all.</summary>
    public int LineCount { get; init; }

    /// <summary>Number of an ordered list's first item or of an ordered item; column of a cell; length of an opening fence.</summary>
    public int Number { get; init; }

    public bool Has(BlockFlags flag) => (Flags & flag) != 0;
}
