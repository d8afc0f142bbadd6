using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A picture that is written in text, read as a graph.</summary>
/// <param name="Text">All that is drawn, without its fence.</param>
public sealed record Diagram(TextSpan Text, ImmutableArray<DiagramNode> Nodes, ImmutableArray<DiagramArrow> Arrows);
