using System.Collections.Immutable;
using System.Globalization;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Evidence;
using Storypole.Reports;
using Storypole.Rules;
using Storypole.Templates;
using Storypole.Text;
using Storypole.Workspace;
using Storypole.Workspace.Caching;
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

    private CheckRequest? request;

    private bool ReadsInput => settings.Paths.Contains("-", StringComparer.Ordinal);

    public int Run()
    {
        var targets = ReportTarget.Of(settings.Format, settings.Outputs);
        var found = Check();
        var counts = CheckCounts.None;
        if (!settings.IgnoresBaseline && !IsWithoutPath && Baseline() is { } baseline)
        {
            var known = found.Hold(baseline);
            counts = counts with { BaselineMayShrinkBy = found.Mended(known.Left).Length };
            found = found with { Outcomes = known.Outcomes };
        }

        if (settings.Base is { } revision)
        {
            found = new BaseCheck(found, request!, revision).Hold();
        }

        var code = new CheckReporting(settings, targets, found, counts).Report();
        request!.Cache?.Write();
        return code;
    }

    /// <summary>Finds and checks, and applies what the configuration says.</summary>
    public CheckedWorkspace Check()
    {
        var rules = RuleChoice.Of(settings.Rules, settings.Ignored, workspace.Configuration);
        var schema = workspace.FallbackTemplate(settings.Template);
        var templates = workspace.Templates(settings.Template);
        var cache = Cache(rules);
        var found = Find();
        request = new CheckRequest(
            found.Files,
            Known(rules, found),
            schema,
            workspace.Configuration.Options(rules, Today(settings.Today)),
            IsWithoutPath ? Surroundings.Unknown : new DiskSurroundings(workspace.Root)
        )
        {
            Templates = templates,
            Fixes = workspace.FixWorld(settings.Template),
            Cache = cache,
        };
        ImmutableArray<FileOutcome> outcomes;
        using (ProgressLine.Of(request.Progress))
        {
            outcomes = [.. CheckBatch.Run(request).SelectMany(SideOutcomes.Of)];
        }

        var configured = new ConfiguredOutcomes(workspace.Configuration, schema.Name, request.Options);
        outcomes = [.. outcomes.Select(configured.Apply)];
        var isWhole = !ReadsInput && IsWhole();
        var faults = configured.Faults(isWhole);
        return new CheckedWorkspace(workspace, found, request.Options, outcomes, faults, isWhole);
    }

    private bool IsWithoutPath => ReadsInput && settings.As is null;

    /// <summary>What is kept between checks of this workspace that ask the same; null where nothing is.</summary>
    private CheckCache? Cache(ImmutableArray<Rule> rules)
    {
        if (IsWithoutPath || settings.Cache is not { } trust || CacheFolder.Find() is not { } folder)
        {
            return null;
        }

        var key = new CacheKey().Add(settings.Template ?? "");
        foreach (var text in workspace.Texts)
        {
            key.Add(text.Original.Span);
        }

        foreach (var rule in rules)
        {
            key.Add(BitConverter.GetBytes(rule.Id.Number)).Add(rule.Id.Custom ?? "");
        }

        return new CheckCache(folder, workspace.Root, key, trust);
    }

    private Baseline? Baseline()
    {
        var path = workspace.Root.FullPathOf(BaselineFile.Name);
        return BaselineFile.Read(path, workspace.NameOf(path));
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
        if (!workspace.Root.IsDeclared || !rules.Any(x => x is PortfolioRule) || IsWhole() || IsWithoutPath)
        {
            return [];
        }

        var all = FileFinder.Find(workspace.Root, workspace.Configuration.Patterns, [], workspace.NameOf);
        var reported = found.Files.Select(x => x.Path).ToHashSet(StringComparer.Ordinal);
        return [.. all.Files.Where(x => !reported.Contains(x.Path))];
    }

    private bool IsWhole() =>
        workspace.Paths.Count == 0 || workspace.Paths.Contains(workspace.Root.Folder, StringComparer.Ordinal);

    /// <summary>The day that somebody gave, or today.</summary>
    public static DateOnly Today(string? given)
    {
        if (given is not { } word)
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
