using System.Collections.Immutable;
using System.CommandLine;
using Storypole.Diagnostics;
using Storypole.Workspace;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Configuration;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole baseline</c>.</summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        var command = new CommandWithHelp("baseline", "Look after the findings that were accepted at adoption.");
        var because = new Option<string?>("--because")
        {
            Description = "Take new findings in as well, for this reason.",
            HelpName = "REASON",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and write nothing." };
        var update = new CommandWithHelp(
            "update",
            "Take out of the baseline what has been mended, and follow files that were renamed."
        )
        {
            Examples =
            [
                ("storypole baseline update", "after something was mended"),
                ("storypole baseline update --because \"rule SP1803 is new\"", "let it grow"),
            ],
        };
        update.Add(because);
        update.Add(dryRun);
        update.SetAction(parsed => Update(parsed.GetValue(because), parsed.GetValue(dryRun)));
        command.Add(update);
        return command;
    }

    /// <summary>Writes a first baseline: every finding of the workspace.</summary>
    /// <returns>How many there are.</returns>
    public static int Freeze(CheckedWorkspace found, bool force)
    {
        var path = found.Workspace.Root.FullPathOf(BaselineFile.Name);
        Refuse(found);
        if (File.Exists(path) && !force)
        {
            throw new StorypoleException(
                $"{found.Workspace.NameOf(path)} is there already",
                "`storypole baseline update` changes it, `--force` replaces it"
            );
        }

        var entries = found.Outcomes.SelectMany(x => KnownOutcomes.EntriesOf(x, found.TextOf(x))).ToImmutableArray();
        AtomicFile.Write(path, new Baseline(entries).Write(), force);
        return entries.Length;
    }

    private static int Update(string? because, bool dryRun)
    {
        var found = new CheckRun(new CheckSettings()).Check();
        var path = found.Workspace.Root.FullPathOf(BaselineFile.Name);
        var name = found.Workspace.NameOf(path);
        var baseline =
            BaselineFile.Read(path, name)
            ?? throw new StorypoleException("there is no baseline here", "`storypole init --baseline` makes one");
        Refuse(found);
        var known = found.Hold(baseline);
        var mended = found.Mended(known.Left);
        var news = known.Outcomes.SelectMany(x => KnownOutcomes.EntriesOf(x, found.TextOf(x))).ToImmutableArray();
        var kept = known
            .Recognised.Select(x => x.Now with { Because = x.Known.Because })
            .Concat(known.Left.Except(mended, ReferenceEqualityComparer.Instance).Cast<BaselineEntry>());
        var grown = because is null ? [] : news.Select(x => x with { Because = because });
        if (!dryRun)
        {
            AtomicFile.Write(path, new Baseline([.. kept, .. grown]).Write(), mayReplace: true);
        }

        using var output = new OutputBuffer();
        var would = dryRun ? "would be " : "";
        output.Write($"{name}: {baseline.Entries.Length} before, {mended.Length} mended and {would}taken out");
        output.Write(because is null ? ".\n" : $", {news.Length} {would}taken in.\n");
        if (because is null && news.Length > 0)
        {
            output.Write($"{news.Length} new findings stay out of it; `--because` takes them in.\n");
        }

        return ExitCode.Clean;
    }

    /// <summary>What could not be read would be taken for mended.</summary>
    private static void Refuse(CheckedWorkspace found)
    {
        var trouble = found
            .Found.Troubles.Concat(
                found
                    .Outcomes.Where(x => x.Trouble is not null)
                    .Select(x => new Trouble(found.Workspace.NameOf(x.File.FullPath), x.Trouble!))
            )
            .FirstOrDefault();
        if (trouble is not null)
        {
            throw new StorypoleException(
                $"{trouble.Path}: {trouble.Message}",
                "a baseline is made of a whole workspace"
            );
        }

        if (!found.Outcomes.Any(x => x.IsSpec))
        {
            throw new StorypoleException("no specification was found", "`storypole check --verbose` says why");
        }
    }
}
