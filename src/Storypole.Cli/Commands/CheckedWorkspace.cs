using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Text;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Configuration;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary>What a check found, before anything known is held back.</summary>
/// <param name="Outcomes">After the configuration's severities and waivers.</param>
/// <param name="ConfigurationFaults">Findings in the configuration itself.</param>
/// <param name="IsWhole">Whether the whole workspace was looked at.</param>
internal sealed record CheckedWorkspace(
    OpenedWorkspace Workspace,
    FoundFiles Found,
    CheckOptions Options,
    ImmutableArray<FileOutcome> Outcomes,
    ImmutableArray<Diagnostic> ConfigurationFaults,
    bool IsWhole
)
{
    public SourceText? TextOf(FileOutcome outcome) => outcome.Text ?? outcome.File.Text ?? TextOf(outcome.File.Path);

    /// <summary>The text of a file of the workspace; null when it cannot be read.</summary>
    public SourceText? TextOf(string path)
    {
        try
        {
            return SourceText.From(File.ReadAllBytes(Workspace.Root.FullPathOf(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Holds back what the baseline knows.</summary>
    public KnownOutcomes Hold(Baseline baseline) => Hold(baseline.Entries, HeldBackBy.Baseline, IsThere);

    public KnownOutcomes Hold(IEnumerable<BaselineEntry> known, HeldBackBy by, Func<string, bool> isThere) =>
        KnownOutcomes.Hold(Outcomes, new KnownFindings(known), by, isThere, TextOf);

    /// <summary>Those of the entries that were looked for and are not there any more.</summary>
    public ImmutableArray<BaselineEntry> Mended(ImmutableArray<BaselineEntry> left)
    {
        var lookedAt = Outcomes.Where(x => x.IsChecked).Select(x => x.File.Path).ToHashSet(StringComparer.Ordinal);
        var rules = Options.Rules.Select(x => x.Id).ToHashSet();
        return
        [
            .. left.Where(x => rules.Contains(x.Rule) && (lookedAt.Contains(x.Path) || (IsWhole && !IsThere(x.Path)))),
        ];
    }

    private bool IsThere(string path) => File.Exists(Workspace.Root.FullPathOf(path));
}
