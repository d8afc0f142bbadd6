using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>What a phase does to one component or file.</summary>
/// <param name="Location">The path, without its code marks; null when none is given or it is no path.</param>
/// <param name="Changes">What changes: the value's own line, or the lines of the list below it.</param>
public sealed record PhaseComponent(
    TextSpan Span,
    Recognition How,
    TextSpan Name,
    TextSpan? Location,
    ImmutableArray<TextSpan> Changes,
    TextSpan? Dependencies
) : Item(Span, How);
