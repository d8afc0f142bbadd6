using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A metric to watch, with the threshold at which to alert.</summary>
public sealed record Metric(TextSpan Span, Recognition How, TextSpan Name, TextSpan Threshold) : Item(Span, How);
