using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A typed thing in a specification.</summary>
/// <param name="Span">Its first line: the heading, list item, table row or label with which it starts.</param>
public abstract record Item(TextSpan Span, Recognition How);
