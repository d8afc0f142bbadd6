using System.CommandLine;
using Storypole.Documents;
using Storypole.Reports;
using Storypole.Templates;
using Storypole.Text;
using Storypole.Workspace;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole template list|show|schema|new|check|try</c>.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var command = new CommandWithHelp(
            "template",
            "List the templates, show one, make one, or try one on a specification."
        )
        {
            Examples =
            [
                ("storypole template list", "the names"),
                ("storypole template show tech-spec > docs/specs/43.md", "begin a specification"),
                ("storypole template new docs/specs/42.md > docs/templates/spec.md", "make a template of an example"),
                ("storypole template check docs/templates/spec.md", "what it asks for, and what is wrong with it"),
                ("storypole template try docs/templates/spec.md docs/specs/42.md", "how a specification binds to it"),
            ],
        };
        var list = new CommandWithHelp("list", "List the built-in templates.");
        list.SetAction(_ => List());
        command.Add(list);
        command.Add(OfName("show", "Show the Markdown of a template.", Show));
        command.Add(
            OfName("schema", "Show the sections, fields and values that a template asks for, as JSON.", Schema)
        );
        command.Add(
            OfFile(
                "new",
                "Make a template of a specification: its headings, labels and tables, without its words.",
                New
            )
        );
        command.Add(
            OfName("check", "Show what a template asks for, and say what in it means nothing or stands twice.", Check)
        );
        command.Add(TryCommand());
        return command;
    }

    private static CommandWithHelp OfFile(string name, string description, Func<string, int> run)
    {
        var file = new Argument<string>("FILE") { Description = "A specification." };
        var command = new CommandWithHelp(name, description);
        command.Add(file);
        command.SetAction(parsed => run(parsed.GetRequiredValue(file)));
        return command;
    }

    private static CommandWithHelp TryCommand()
    {
        var template = new Argument<string>("TEMPLATE") { Description = "A built-in template, or the path of one." };
        template.CompletionSources.Add(_ => BuiltInTemplates.Names.AsEnumerable());
        var file = new Argument<string>("SPEC") { Description = "A specification." };
        var command = new CommandWithHelp(
            "try",
            "Show what of a template stands in a specification, what is missing, and what is extra."
        );
        command.Add(template);
        command.Add(file);
        command.SetAction(parsed => Try(parsed.GetRequiredValue(template), parsed.GetRequiredValue(file)));
        return command;
    }

    private static int New(string file)
    {
        using var output = new OutputBuffer();
        output.Write(TemplateDraft.Of(DocumentParser.Parse(ReadFile(new OpenedWorkspace([file])))));
        return ExitCode.Clean;
    }

    private static int Check(string name)
    {
        var source = BuiltInTemplates.Contains(name)
            ? BuiltInTemplates.Source(name)
            : new OpenedWorkspace([]).ReadTemplate(name, Environment.CurrentDirectory);
        var compiled = TemplateCompiler.Compile(source, Path.GetFileNameWithoutExtension(name));
        using var output = new OutputBuffer();
        output.Write(TemplateText.Of(compiled.Schema));
        foreach (var problem in compiled.Problems)
        {
            var place = source.Position(problem.Span.Start);
            output.Write(VisibleText.Of($"{name}:{place.Line}:{place.Column}: {problem.Message}") + "\n");
        }

        return compiled.Problems.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
    }

    private static int Try(string name, string file)
    {
        var workspace = new OpenedWorkspace([file]);
        var path = workspace.Root.PathOf(workspace.Paths[0]) ?? file;
        var found = new FoundFile(path, workspace.Paths[0], FoundBy.Name);
        var spec = workspace.Templates(name).Read(found, ReadFile(workspace));
        using var output = new OutputBuffer();
        output.Write(TemplateText.Of(spec));
        return ExitCode.Clean;
    }

    private static SourceText ReadFile(OpenedWorkspace workspace)
    {
        try
        {
            return SourceText.From(File.ReadAllBytes(workspace.Paths[0]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorypoleException($"{workspace.NameOf(workspace.Paths[0])}: {FileFault.Describe(e)}", null);
        }
    }

    private static CommandWithHelp OfName(string name, string description, Func<string, int> run)
    {
        var template = new Argument<string>("NAME") { Description = "A built-in template, or the path of one." };
        template.CompletionSources.Add(_ => BuiltInTemplates.Names.AsEnumerable());
        var command = new CommandWithHelp(name, description);
        command.Add(template);
        command.SetAction(parsed => run(parsed.GetRequiredValue(template)));
        return command;
    }

    private static int List()
    {
        using var output = new OutputBuffer();
        var width = BuiltInTemplates.Names.Max(x => x.Length);
        foreach (var name in BuiltInTemplates.Names)
        {
            var schema = BuiltInTemplates.Schema(name);
            output.Write($"{name.PadRight(width)}  {VisibleText.Of(schema.Metadata.About ?? schema.Root.Title)}");
            output.Write(schema.Version is { } version ? $" ({VisibleText.Of(version)})\n" : "\n");
        }

        return ExitCode.Clean;
    }

    private static int Show(string name)
    {
        using var output = new OutputBuffer();
        var source = BuiltInTemplates.Contains(name)
            ? BuiltInTemplates.Source(name)
            : new OpenedWorkspace([]).ReadTemplate(name, Environment.CurrentDirectory);
        output.Write(source.ToString());
        return ExitCode.Clean;
    }

    private static int Schema(string name)
    {
        using var output = new OutputBuffer();
        output.Write(SchemaJson.Write(new OpenedWorkspace([]).Template(name)) + "\n");
        return ExitCode.Clean;
    }
}
