using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Reports;
using Storypole.Rules;
using Storypole.Text;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Configuration;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary>Tells what a check found: findings on standard output, everything else on standard error.</summary>
internal sealed class CheckReporting(
    CheckSettings settings,
    IReadOnlyList<ReportTarget> targets,
    CheckedWorkspace found,
    CheckCounts counts
)
{
    private readonly OpenedWorkspace workspace = found.Workspace;
    private readonly ImmutableArray<FileOutcome> outcomes = found.Outcomes;
    private readonly FailOn failOn = settings.FailOn ?? found.Workspace.Configuration.FailOn;

    private readonly List<Trouble> troubles =
    [
        .. found.Found.Troubles,
        .. found
            .Outcomes.Where(x => x.Trouble is not null)
            .Select(x => new Trouble(found.Workspace.NameOf(x.File.FullPath), x.Trouble!)),
    ];

    private CheckCounts counts = counts;

    /// <returns>The exit code.</returns>
    public int Report()
    {
        counts = counts with
        {
            Files = outcomes.Count(x => !x.IsBeside),
            Specs = outcomes.Count(x => x.IsSpec),
            Templates = outcomes.Count(x => x.LeftOut == LeftOutReason.Template),
            Unreadable = troubles.Count,
        };
        using (var reports = new OpenReports(targets, OptionsOf))
        {
            AddAll(reports);
            reports.End(new ReportEnd(counts, [.. troubles.Select(x => (x.Path, x.Message))]));
        }

        Tell();
        return Code();
    }

    private ReportOptions OptionsOf(bool isStandardOutput) =>
        new()
        {
            IsColoured = isStandardOutput && Terminal.HasColour,
            IsQuiet = isStandardOutput && settings.IsQuiet,
            Version = ProgramVersion.Text,
            Rules = found.Options.Rules,
            Fails = x => failOn.IsReachedBy(x),
            ShowPath = workspace.NameOfFile,
            RepositoryPath = workspace.RepositoryPathOf,
            TextOf = found.TextOf,
        };

    private void AddAll(OpenReports reports)
    {
        // The configuration begins with a dot, and comes before every file that can be a specification.
        if (!found.ConfigurationFaults.IsEmpty && found.TextOf(WorkspaceLocator.ConfigurationName) is { } configuration)
        {
            counts = counts.With(found.ConfigurationFaults);
            reports.Add(
                new ReportedFile(WorkspaceLocator.ConfigurationName, false, configuration, found.ConfigurationFaults)
            );
        }

        foreach (var outcome in outcomes)
        {
            if (outcome.Diagnostics.IsEmpty && outcome.HeldBack.IsEmpty)
            {
                if (outcome.IsSpec)
                {
                    reports.AddClean(outcome.File.Path);
                }
            }
            else if (found.TextOf(outcome) is { } text)
            {
                counts = counts.With(outcome.Diagnostics).With(outcome.HeldBack);
                reports.Add(
                    new ReportedFile(outcome.File.Path, outcome.IsSpec, text, outcome.Diagnostics)
                    {
                        HeldBack = outcome.HeldBack,
                    }
                );
            }
        }
    }

    private void Tell()
    {
        if (settings.IsVerbose)
        {
            var all = found.Found.LeftOut.Concat(
                outcomes.Where(x => x.LeftOut is not null).Select(x => new LeftOut(x.File.Path, x.LeftOut!.Value))
            );
            foreach (var left in all.OrderBy(x => x.Path, StringComparer.Ordinal))
            {
                Terminal.Note($"left out: {workspace.NameOfFile(left.Path)} ({Reason(left.Reason)})");
            }

            foreach (var outcome in outcomes.Where(x => x is { Template: not null, IsBeside: false }))
            {
                Terminal.Note($"read by {outcome.Template}: {workspace.NameOfFile(outcome.File.Path)}");
            }
        }

        foreach (var outcome in outcomes.Where(x => x is { IsSpec: false, IsChecked: true }))
        {
            Terminal.Note($"{workspace.NameOf(outcome.File.FullPath)} does not read as a specification");
        }

        foreach (var trouble in troubles)
        {
            Terminal.Complain($"{trouble.Path}: {trouble.Message}");
        }

        if (!AnySpec)
        {
            Terminal.Complain("no specification was found", "`--verbose` says what was left out, and why");
        }
    }

    private bool AnySpec => outcomes.Any(x => x.IsSpec);

    private int Code()
    {
        if (troubles.Count > 0 || !AnySpec)
        {
            return ExitCode.WorldIsWrong;
        }

        var fails =
            (counts.Errors > 0 && failOn.IsReachedBy(Severity.Error))
            || (counts.Warnings > 0 && failOn.IsReachedBy(Severity.Warning))
            || (counts.Infos > 0 && failOn.IsReachedBy(Severity.Info));
        return fails ? ExitCode.Findings : ExitCode.Clean;
    }

    private static string Reason(LeftOutReason reason) =>
        reason switch
        {
            LeftOutReason.Hidden => "hidden",
            LeftOutReason.Vendored => "other people's code or build output",
            LeftOutReason.Ignored => "ignored by git",
            LeftOutReason.Configured => "by the configuration",
            LeftOutReason.Template => "a template",
            _ => "no specification",
        };
}
