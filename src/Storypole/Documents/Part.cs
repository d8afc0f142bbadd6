using Storypole.Text;

namespace Storypole.Documents;

/// <summary>
/// A named part of a document: a heading with what stands under it, or a bold label with its value. Parts lie in one array
/// in document order; labels are children of the heading that they stand under.
/// </summary>
public readonly struct Part
{
    public required PartKind Kind { get; init; }

    /// <summary>Heading level 1 to 6; 0 for the root and for labels.</summary>
    public byte Level { get; init; }

    public required int Parent { get; init; }

    /// <summary>Index after the last descendant.</summary>
    public required int Next { get; init; }

    /// <summary>The heading, or the paragraph that holds the label.</summary>
    public required int Block { get; init; }

    /// <summary>The heading line, or from the label's first mark to its colon.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name as written, without marks and colon; a heading keeps numbering and remark in it.</summary>
    public TextSpan Name { get; init; }

    /// <summary>What stands in round brackets behind a label, without the brackets; empty when there is none.</summary>
    public TextSpan Remark { get; init; }

    /// <summary>A label's value within its own paragraph: the rest of its line and the wrapped lines after it, trimmed; may be empty.</summary>
    public TextSpan Value { get; init; }

    /// <summary>First block of the body: siblings from here to <see cref="BodyEnd"/>, child parts excluded.</summary>
    public int BodyStart { get; init; }

    /// <summary>Index after the body's last block; equal to <see cref="BodyStart"/> when there is no body.</summary>
    public int BodyEnd { get; init; }

    /// <summary>From the part's first byte to the last byte of its last descendant's body.</summary>
    public TextSpan Extent { get; init; }
}
