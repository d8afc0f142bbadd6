using System.Collections.Immutable;
using System.Globalization;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Evidence;
using Storypole.Reports;
using Storypole.Rules;
using Storypole.Text;
using Storypole.Workspace;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Configuration;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary>One run of <c>check</c>: find, check, report.</summary>
internal sealed class CheckRun(CheckSettings settings)
{
    private readonly OpenedWorkspace workspace = new(
        settings.Paths.Contains("-", StringComparer.Ordinal) ? [settings.As ?? "standard-input.md"] : settings.Paths
    );

    private bool ReadsInput => settings.Paths.Contains("-", StringComparer.Ordinal);

    public int Run()
    {
        var targets = ReportTarget.Of(settings.Format, settings.Outputs);
        var rules = RuleChoice.Of(settings.Rules, settings.Ignored, workspace.Configuration.Rules);
        var found = Find();
        var request = new CheckRequest(
            found.Files,
            Known(rules, found),
            workspace.Template(settings.Template),
            new CheckOptions(rules, Today()),
            ReadsInput && settings.As is null ? Surroundings.Unknown : new DiskSurroundings(workspace.Root)
        );
        ImmutableArray<FileOutcome> outcomes;
        using (ProgressLine.Of(request.Progress))
        {
            outcomes = CheckBatch.Run(request);
        }

        return new CheckReporting(settings, targets, workspace, rules, found, outcomes).Report();
    }

    private FoundFiles Find()
    {
        if (!ReadsInput)
        {
            return FileFinder.Find(workspace.Root, workspace.Configuration.Patterns, workspace.Paths, workspace.NameOf);
        }

        if (settings.Paths.Length > 1)
        {
            throw new StorypoleException("`-` stands alone", "check standard input in a call of its own");
        }

        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var path = settings.As is null ? "-" : workspace.Root.PathOf(workspace.Paths[0])!;
        var file = new FoundFile(path, workspace.Paths[0], FoundBy.Name) { Text = SourceText.From(bytes.ToArray()) };
        return new FoundFiles([file], [], []);
    }

    /// <summary>The rest of the workspace, of which rules about others have to know; nothing where no workspace is declared.</summary>
    private List<FoundFile> Known(ImmutableArray<Rule> rules, FoundFiles found)
    {
        if (
            !workspace.Root.IsDeclared
            || !rules.Any(x => x is PortfolioRule)
            || IsWhole()
            || (ReadsInput && settings.As is null)
        )
        {
            return [];
        }

        var all = FileFinder.Find(workspace.Root, workspace.Configuration.Patterns, [], workspace.NameOf);
        var reported = found.Files.Select(x => x.Path).ToHashSet(StringComparer.Ordinal);
        return [.. all.Files.Where(x => !reported.Contains(x.Path))];
    }

    private bool IsWhole() =>
        workspace.Paths.Count == 0 || workspace.Paths.Contains(workspace.Root.Folder, StringComparer.Ordinal);

    private DateOnly Today()
    {
        if (settings.Today is not { } word)
        {
            return DateOnly.FromDateTime(DateTime.UtcNow);
        }

        return DateOnly.TryParseExact(
            word,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new StorypoleException($"`{word}` is no date", "write it as 2026-01-31");
    }
}
