using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A flag and what it controls.</summary>
public sealed record FeatureFlag(TextSpan Span, Recognition How, TextSpan Name, TextSpan Controls) : Item(Span, How);
