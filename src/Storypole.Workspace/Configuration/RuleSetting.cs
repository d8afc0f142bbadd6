using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Configuration;

/// <summary>What a configuration says of one rule, and where it says so.</summary>
/// <param name="Severity">Null when the rule is off there.</param>
/// <param name="Paths">Patterns of the files that are meant; empty for all.</param>
/// <param name="Template">The template of the specifications that are meant; null for all.</param>
public sealed record RuleSetting(Severity? Severity, ImmutableArray<string> Paths, string? Template)
{
    public bool IsForAll => Paths.IsEmpty && Template is null;

    public bool Fits(string path, string template) =>
        (Template is null || string.Equals(Template, template, StringComparison.Ordinal))
        && (Paths.IsEmpty || Paths.Any(x => Glob.Matches(x, path)));
}
