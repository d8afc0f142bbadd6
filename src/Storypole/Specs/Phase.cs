using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A phase of the plan.</summary>
/// <param name="Effort">From its own label or its heading; null when it has no estimate.</param>
public sealed record Phase(
    TextSpan Span,
    Recognition How,
    int? Number,
    TextSpan Title,
    TextSpan? Goal,
    ImmutableArray<PhaseComponent> Components,
    TextSpan? Testing,
    Typed<WorkHours>? Effort
) : Item(Span, How);
