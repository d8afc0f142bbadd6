using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A box of a diagram.</summary>
/// <param name="Label">The lines of its label, each without blanks around it; empty when nothing is written in it.</param>
public readonly record struct DiagramNode(ImmutableArray<TextSpan> Label, DiagramNodeKind Kind);
