using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A criterion by which success is told.</summary>
/// <param name="IsDone">What its box says; null when it has none.</param>
/// <param name="Group">The label or heading under which it stands.</param>
public sealed record Criterion(TextSpan Span, Recognition How, TextSpan Text, bool? IsDone, TextSpan? Group)
    : Item(Span, How);
