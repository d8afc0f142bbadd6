using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Diagnostics;

/// <summary>Edits that mend a finding.</summary>
/// <param name="Title">What they do, in a few words.</param>
/// <param name="Edits">In the file of the finding, sorted, none over another.</param>
public sealed record Fix(string Title, FixKind Kind, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Whether it changes spelling, form or place only, and never a fact.</summary>
    public bool IsSafe => Kind is FixKind.Form or FixKind.Reading;
}
