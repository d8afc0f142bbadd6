using Storypole.Text;

namespace Storypole.Specs;

/// <summary>One row of the revision history.</summary>
public sealed record Revision(
    TextSpan Span,
    Recognition How,
    Typed<DateOnly>? Date,
    TextSpan? Author,
    TextSpan? Changes,
    Typed<SpecStatus>? Status
) : Item(Span, How);
