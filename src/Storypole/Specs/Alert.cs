using Storypole.Text;

namespace Storypole.Specs;

/// <summary>An alert to create and the condition that triggers it.</summary>
public sealed record Alert(TextSpan Span, Recognition How, TextSpan Name, TextSpan Condition) : Item(Span, How);
