using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A risk with its levels and what is done about it.</summary>
public sealed record Risk(
    TextSpan Span,
    Recognition How,
    TextSpan Title,
    Typed<Level>? Impact,
    Typed<Level>? Probability,
    TextSpan? Mitigation,
    TextSpan? Owner
) : Item(Span, How);
