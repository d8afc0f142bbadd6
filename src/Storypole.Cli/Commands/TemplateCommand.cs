using System.CommandLine;
using Storypole.Reports;
using Storypole.Templates;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole template list|show|schema</c>.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var command = new CommandWithHelp("template", "List the templates, show one, or show what it compiles to.")
        {
            Examples =
            [
                ("storypole template list", "the names"),
                ("storypole template show tech-spec > docs/specs/43.md", "begin a specification"),
                ("storypole template schema docs/templates/rfc.md", "what a template of your own asks for"),
            ],
        };
        var list = new CommandWithHelp("list", "List the built-in templates.");
        list.SetAction(_ => List());
        command.Add(list);
        command.Add(OfName("show", "Show the Markdown of a template.", Show));
        command.Add(
            OfName("schema", "Show the sections, fields and values that a template asks for, as JSON.", Schema)
        );
        return command;
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
