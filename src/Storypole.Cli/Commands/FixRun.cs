using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Fixes;
using Storypole.Rules;
using Storypole.Workspace;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;
using Storypole.Workspace.Git;

namespace Storypole.Cli.Commands;

/// <summary>One run of <c>fix</c>: find, check, fix, write.</summary>
internal sealed class FixRun(FixSettings settings)
{
    private readonly OpenedWorkspace workspace = new(settings.Paths);
    private readonly List<Trouble> troubles = [];

    public int Run()
    {
        var choice = Choice();
        var found = FileFinder.Find(
            workspace.Root,
            workspace.Configuration.Patterns,
            workspace.Paths,
            workspace.NameOf
        );
        troubles.AddRange(found.Troubles);
        var request = Request(found);
        var outcomes = Check(request);
        var asked = found.Files.Select(x => x.Path).ToHashSet(StringComparer.Ordinal);
        troubles.AddRange(
            outcomes
                .Where(x => x.Trouble is not null && asked.Contains(x.File.Path))
                .Select(x => new Trouble(workspace.NameOf(x.File.FullPath), x.Trouble!))
        );
        var configured = new ConfiguredOutcomes(workspace.Configuration, request.Schema.Name, request.Options);
        var batch = new FixBatch(request, choice, configured.Apply);
        using var report = new FixReporting(settings, workspace, troubles);
        foreach (var file in batch.Run(outcomes, x => asked.Contains(x.File.Path)))
        {
            if (file.Text is null)
            {
                troubles.Add(new Trouble(workspace.NameOf(file.File.FullPath), file.Trouble!));
            }
            else if (!settings.Writes || !file.Text.IsChanged || Write(file))
            {
                report.Add(file);
            }
        }

        return report.End(outcomes.Any(x => x.IsSpec && asked.Contains(x.File.Path)));
    }

    private FixChoice Choice()
    {
        var rules = RuleChoice.Of(settings.Rules, settings.Ignored, workspace.Configuration);
        if (settings.Rules.Length > 0 && !rules.Any(x => FixCatalog.Has(x.Id)))
        {
            throw new StorypoleException(
                $"no finding of {string.Join(", ", rules.Select(x => x.Id))} can be mended by a program",
                "`storypole explain` says what its author can do"
            );
        }

        var moved = new MovedFiles(workspace.Root);
        var world = workspace.FixWorld(settings.Template) with { MovedTo = moved.Of };
        return new FixChoice([.. rules.Select(x => x.Id).Where(FixCatalog.Has)], settings.IncludesUnsafe, world);
    }

    /// <summary>Everything that is known is checked, by every rule: what a fix does elsewhere has to be seen.</summary>
    private CheckRequest Request(FoundFiles found)
    {
        var rules = RuleChoice.Of([], [], workspace.Configuration);
        var files = found.Files.ToList();
        if (workspace.Root.IsDeclared && rules.Any(x => x is PortfolioRule))
        {
            var named = files.Select(x => x.Path).ToHashSet(StringComparer.Ordinal);
            var all = FileFinder.Find(workspace.Root, workspace.Configuration.Patterns, [], workspace.NameOf);
            files.AddRange(all.Files.Where(x => !named.Contains(x.Path)));
        }

        return new CheckRequest(
            [.. files.OrderBy(x => x.Path, StringComparer.Ordinal)],
            [],
            workspace.FallbackTemplate(settings.Template),
            workspace.Configuration.Options(rules, CheckRun.Today(settings.Today)),
            new DiskSurroundings(workspace.Root)
        )
        {
            Templates = workspace.Templates(settings.Template),
        };
    }

    private static ImmutableArray<FileOutcome> Check(CheckRequest request)
    {
        using (ProgressLine.Of(request.Progress))
        {
            return CheckBatch.Run(request);
        }
    }

    /// <returns>Whether the file has its new text.</returns>
    private bool Write(FixedFile file)
    {
        var name = workspace.NameOf(file.File.FullPath);
        try
        {
            FileRewrite.Write(
                workspace.Root,
                file.File.FullPath,
                name,
                file.Text!.Before.Original.Span,
                file.Text.After.Original.Span
            );
            return true;
        }
        catch (StorypoleException e)
        {
            // One file that cannot be written is no reason to leave the others as they are.
            troubles.Add(new Trouble(name, e.Message));
            return false;
        }
    }
}
