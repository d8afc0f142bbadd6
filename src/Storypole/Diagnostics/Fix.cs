using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Diagnostics;

/// <summary>Edits that mend a finding.</summary>
/// <param name="Title">What they do, in a few words.</param>
/// <param name="IsSafe">Whether they change spelling, form or place only, and never a fact.</param>
/// <param name="Edits">In the file of the finding, sorted, none over another.</param>
public sealed record Fix(string Title, bool IsSafe, ImmutableArray<TextEdit> Edits);
