using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A piece of work that answers a question by trying.</summary>
public sealed record Spike(
    TextSpan Span,
    Recognition How,
    TextSpan Title,
    TextSpan? Goal,
    TextSpan? Approach,
    TextSpan? TimeBox,
    TextSpan? SuccessCriteria,
    TextSpan? Outcome
) : Item(Span, How);
