using Storypole.Text;

namespace Storypole.Specs;

/// <summary>Something that the change must leave alone and that is no path.</summary>
public sealed record Exclusion(TextSpan Span, Recognition How, TextSpan Text) : Item(Span, How);
