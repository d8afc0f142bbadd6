using Storypole.Text;

namespace Storypole.Documents;

/// <summary>One inline of a leaf. Inlines are listed by start, outer before inner.</summary>
/// <param name="Target">Of a link or image: the destination as written, or the label of a reference (then <paramref name="IsReference"/>).</param>
public readonly record struct Inline(
    InlineKind Kind,
    TextSpan Span,
    TextSpan Content,
    TextSpan Target,
    bool IsReference
);
