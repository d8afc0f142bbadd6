using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A component as one list names it; a component in two lists is two items.</summary>
/// <param name="Text">What the list says of it, behind the name; empty when nothing.</param>
public sealed record Component(
    TextSpan Span,
    Recognition How,
    TextSpan Name,
    ComponentChange? Change,
    ComponentList List,
    TextSpan Text
) : Item(Span, How);
