using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>One file that was checked, with what was found in it, sorted by place.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>.</param>
/// <param name="IsSpec">Whether it reads like a specification; a file that was named is checked without.</param>
public sealed record ReportedFile(string Path, bool IsSpec, SourceText Text, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Findings that somebody accepted, sorted by place.</summary>
    public ImmutableArray<HeldBack> HeldBack { get; init; } = [];

    /// <summary>The fingerprint of each finding, held back or not.</summary>
    public Fingerprints Fingerprints() =>
        Checking.Fingerprints.Of(Text, Diagnostics.Concat(HeldBack.Select(x => x.Diagnostic)));
}
