using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>The findings of one file with its text, from which places and excerpts are taken.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>.</param>
public sealed record FileReport(string Path, SourceText Text, ImmutableArray<Diagnostic> Diagnostics);
