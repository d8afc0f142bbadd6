using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>The estimate of the whole change.</summary>
public sealed record Estimate(
    TextSpan Span,
    Recognition How,
    Typed<Size>? Complexity,
    Typed<WorkHours>? Hours,
    ImmutableArray<EstimatePart> Breakdown
) : Item(Span, How);
