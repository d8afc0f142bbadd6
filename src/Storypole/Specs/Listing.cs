using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>
/// A labelled list or text of the template, read as a whole: where it stands, what it declares, and its entries.
/// </summary>
/// <param name="Span">The label or heading.</param>
/// <param name="Value">The text on the label's own line; empty when there is none.</param>
/// <param name="DeclaresNothing">The author says that there is nothing: <c>None</c>, <c>N/A (why)</c> or a dash.</param>
/// <param name="Entries">One span for each list item, the marker left out; without a list, one for each paragraph of the body.</param>
public sealed record Listing(
    TextSpan Span,
    Recognition How,
    TextSpan Value,
    bool DeclaresNothing,
    ImmutableArray<TextSpan> Entries
);
