using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A package, library, tool or platform that the change needs.</summary>
/// <param name="From">The version before an update.</param>
/// <param name="To">The version or constraint needed.</param>
public sealed record Dependency(
    TextSpan Span,
    Recognition How,
    DependencyKind Kind,
    TextSpan Name,
    TextSpan? From,
    TextSpan? To,
    TextSpan Text
) : Item(Span, How);
