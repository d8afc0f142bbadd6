using System.CommandLine;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Reports;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;
using Storypole.Workspace;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole show</c>.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("SPEC")
        {
            Description = "Specifications; a folder or a pattern stands for those in it.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = Words.Option("--format", "text for people (the default), json for programs.", "text", "json");
        var template = CheckCommand.TemplateOption();
        var command = new CommandWithHelp("show", "Show what was understood of specifications.")
        {
            Examples =
            [
                ("storypole show docs/specs/42.md", "an outline with the line of each item"),
                ("storypole show docs/specs --format json", "the facts of all specifications of a folder"),
            ],
        };
        command.Add(format);
        command.Add(template);
        command.Add(paths);
        command.SetAction(parsed =>
            Run(parsed.GetValue(paths) ?? [], parsed.GetValue(format) is "json", parsed.GetValue(template))
        );
        return command;
    }

    private static int Run(string[] paths, bool isJson, string? template)
    {
        var workspace = new OpenedWorkspace(paths);
        var found = FileFinder.Find(
            workspace.Root,
            workspace.Configuration.Patterns,
            workspace.Paths,
            workspace.NameOf
        );
        var templates = workspace.Templates(template);
        var troubles = found.Troubles.ToList();
        var specs = new List<(string Path, Spec Spec)>();
        foreach (var file in found.Files)
        {
            try
            {
                if (Read(file, templates, workspace) is { } spec)
                {
                    specs.Add((file.Path, spec));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                troubles.Add(new Trouble(workspace.NameOf(file.FullPath), FileFault.Describe(e)));
            }
        }

        Write(specs, isJson, workspace);
        troubles.ForEach(x => Terminal.Complain($"{x.Path}: {x.Message}"));
        if (specs.Count == 0 && troubles.Count == 0)
        {
            Terminal.Complain(
                "no specification was found",
                "`storypole check --verbose` says what was left out, and why"
            );
        }

        return troubles.Count > 0 || specs.Count == 0 ? ExitCode.WorldIsWrong : ExitCode.Clean;
    }

    /// <summary>Null for a file that nobody named and that is no specification.</summary>
    private static Spec? Read(FoundFile file, TemplateChoice templates, OpenedWorkspace workspace)
    {
        var source = SourceText.From(File.ReadAllBytes(file.FullPath));
        if (file.By != FoundBy.Name && TemplateSigns.IsTemplate(source.Bytes))
        {
            return null;
        }

        var spec = templates.Read(file, source);
        var isSpec = templates.IsSpec(file.Path, spec);
        if (!isSpec && file.By == FoundBy.Name)
        {
            Terminal.Note($"{workspace.NameOf(file.FullPath)} does not read as a specification");
        }

        return isSpec || file.By != FoundBy.Looking ? spec : null;
    }

    private static void Write(List<(string Path, Spec Spec)> specs, bool isJson, OpenedWorkspace workspace)
    {
        using var output = new OutputBuffer();
        if (isJson)
        {
            FactsJson.Write(output, [.. specs]);
            output.Write("\n");
            return;
        }

        for (var i = 0; i < specs.Count; i++)
        {
            output.Write(i == 0 ? "" : "\n");
            output.Write(OutlineText.Of(workspace.NameOfFile(specs[i].Path), specs[i].Spec));
            output.Pass();
        }
    }
}
