using Storypole.Text;

namespace Storypole.Specs;

/// <summary>One option of a decision or a question.</summary>
/// <param name="IsChosen">True or false where the text says so, by a mark or a word; null where it does not.</param>
/// <param name="Reason">Why it was chosen, or why not.</param>
public sealed record Option(
    TextSpan Span,
    Recognition How,
    TextSpan Name,
    bool? IsChosen,
    TextSpan? Pros,
    TextSpan? Cons,
    TextSpan? Reason
) : Item(Span, How);
