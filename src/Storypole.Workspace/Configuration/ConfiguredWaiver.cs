using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Text;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Configuration;

/// <summary>Findings of one rule in some files that the configuration accepts for a while, with a reason.</summary>
/// <param name="Paths">Patterns of the files.</param>
/// <param name="Until">The last day on which it holds.</param>
/// <param name="Span">Where the configuration says so.</param>
public sealed record ConfiguredWaiver(
    RuleId Rule,
    ImmutableArray<string> Paths,
    DateOnly Until,
    string Because,
    TextSpan Span
)
{
    public bool Accepts(Diagnostic finding, string path) =>
        finding.Rule == Rule && Paths.Any(x => Glob.Matches(x, path));
}
