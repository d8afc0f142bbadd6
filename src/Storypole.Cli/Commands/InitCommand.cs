using System.CommandLine;
using System.Text;
using Storypole.Checking;
using Storypole.Evidence;
using Storypole.Reports;
using Storypole.Templates;
using Storypole.Workspace;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Configuration;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole init</c>.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var force = new Option<bool>("--force") { Description = "Replace a configuration that is there already." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be written, and write nothing." };
        var baseline = new Option<bool>("--baseline")
        {
            Description = "Accept every finding there is, in .storypole-baseline.json, so that only new ones count.",
        };
        var command = new CommandWithHelp(
            "init",
            "Look for specifications and write a small configuration, .storypole.yaml, with a comment for each key."
        )
        {
            Examples =
            [
                ("storypole init --dry-run", "see what it finds and would write"),
                ("storypole init", "write it"),
                ("storypole init --baseline", "in an old repository: only what comes from now on counts"),
            ],
        };
        command.Add(force);
        command.Add(dryRun);
        command.Add(baseline);
        command.SetAction(parsed => Run(parsed.GetValue(force), parsed.GetValue(dryRun), parsed.GetValue(baseline)));
        return command;
    }

    private static int Run(bool force, bool dryRun, bool freezes)
    {
        var workspace = new OpenedWorkspace([]);
        var path = Path.Join(workspace.Root.Folder, WorkspaceLocator.ConfigurationName);
        if (freezes && File.Exists(path))
        {
            // The configuration stays as it is, and so does --force: it is meant for the baseline.
            return Freeze(force, dryRun);
        }

        if (File.Exists(path) && !force && !dryRun)
        {
            throw new StorypoleException($"{workspace.NameOf(path)} is there already", "`--force` replaces it");
        }

        var found = FileFinder.Find(workspace.Root, SpecPatterns.None, [], workspace.NameOf);
        var request = new CheckRequest(
            found.Files,
            [],
            BuiltInTemplates.Schema(BuiltInTemplates.TechSpec),
            new CheckOptions([], default),
            Surroundings.Unknown
        );
        var outcomes = CheckBatch.Run(request);
        var specs = outcomes.Where(x => x.IsSpec).Select(x => x.File.Path).ToList();
        var templates = outcomes.Where(x => x.LeftOut == LeftOutReason.Template).Select(x => x.File.Path).ToList();
        var others = outcomes.Select(x => x.File.Path).Except(specs.Concat(templates), StringComparer.Ordinal).ToList();
        var draft = ConfigurationDraft.Of(specs, templates, others);

        using var output = new OutputBuffer();
        WriteFound(output, workspace, specs, templates, others);
        if (dryRun)
        {
            output.Write($"\nWould write {workspace.NameOf(path)}:\n\n{draft}");
            output.Flush();
            return freezes ? Freeze(force, dryRun) : ExitCode.Clean;
        }

        AtomicFile.Write(path, Encoding.UTF8.GetBytes(draft), force);
        if (!freezes)
        {
            output.Write($"\nWrote {workspace.NameOf(path)}. Next: storypole check\n");
            return ExitCode.Clean;
        }

        output.Write($"\nWrote {workspace.NameOf(path)}.\n");
        output.Flush();
        return Freeze(force, dryRun);
    }

    private static int Freeze(bool force, bool dryRun)
    {
        var found = new CheckRun(new CheckSettings()).Check();
        using var output = new OutputBuffer();
        if (dryRun)
        {
            var count = found.Outcomes.Sum(x => x.Diagnostics.Length);
            output.Write($"Would accept {Count(count, "finding")} in {BaselineFile.Name}.\n");
            return ExitCode.Clean;
        }

        var accepted = BaselineCommand.Freeze(found, force);
        output.Write($"Accepted {Count(accepted, "finding")} in {BaselineFile.Name}. Next: storypole check\n");
        return ExitCode.Clean;
    }

    private static void WriteFound(
        OutputBuffer output,
        OpenedWorkspace workspace,
        List<string> specs,
        List<string> templates,
        List<string> others
    )
    {
        output.Write($"In {VisibleText.Of(workspace.Root.Folder)}:\n");
        output.Write($"  {Count(specs.Count, "specification")}\n");
        foreach (var folder in specs.GroupBy(x => x[..(x.LastIndexOf('/') + 1)], StringComparer.Ordinal))
        {
            output.Write(
                $"    {folder.Count()} in {VisibleText.Of(folder.Key.Length == 0 ? "this folder" : folder.Key)}\n"
            );
        }

        output.Write($"  {Count(templates.Count, "template")}\n");
        templates.ForEach(x => output.Write($"    {VisibleText.Of(x)}\n"));
        output.Write($"  {Count(others.Count, "other Markdown file")}\n");
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
