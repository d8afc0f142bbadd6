using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>What a report has to know beside the findings.</summary>
public sealed record ReportOptions
{
    public bool IsColoured { get; init; }

    /// <summary>Only findings, no counts.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The version of the program.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>The rules that were checked.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = RuleCatalog.All;

    /// <summary>Whether a finding of a severity makes the check fail.</summary>
    public Func<Severity, bool> Fails { get; init; } = static x => x == Severity.Error;

    /// <summary>How to show a path that is relative to the workspace to the person that called.</summary>
    public Func<string, string> ShowPath { get; init; } = static x => x;

    /// <summary>How the repository names a path that is relative to the workspace: what hosts of repositories want.</summary>
    public Func<string, string> RepositoryPath { get; init; } = static x => x;

    /// <summary>The text of another file of the workspace, for places in it; null when it is not to be had.</summary>
    public Func<string, SourceText?> TextOf { get; init; } = static _ => null;

    /// <summary>The name of a rule; null when there is no such rule.</summary>
    internal string? NameOf(RuleId id) => Rules.FirstOrDefault(x => x.Id == id)?.Name ?? Known(id)?.Name;

    private static Rule? Known(RuleId id) => RuleCatalog.All.FirstOrDefault(x => x.Id == id);
}
