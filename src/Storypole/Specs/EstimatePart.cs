using Storypole.Text;

namespace Storypole.Specs;

/// <summary>One line of an estimate's breakdown.</summary>
/// <param name="IsTotal">The line states the sum of the others.</param>
public sealed record EstimatePart(TextSpan Span, Recognition How, TextSpan Name, Typed<WorkHours>? Hours, bool IsTotal)
    : Item(Span, How);
