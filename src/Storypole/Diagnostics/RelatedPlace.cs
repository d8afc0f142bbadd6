using Storypole.Text;

namespace Storypole.Diagnostics;

/// <summary>Another place that a finding speaks of.</summary>
/// <param name="Path">The file, relative to the workspace; null for the file of the finding itself.</param>
/// <param name="Span">Where in that file; in another file it may be empty and then means the whole file.</param>
public sealed record RelatedPlace(string? Path, TextSpan Span, string Message);
