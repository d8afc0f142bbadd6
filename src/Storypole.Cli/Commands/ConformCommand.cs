using System.CommandLine;
using System.Globalization;
using Storypole.Conforming;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Reports;
using Storypole.Templates;
using Storypole.Text;
using Storypole.Workspace;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole conform</c>.</summary>
internal static class ConformCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("SPEC") { Description = "The specification." };
        var write = new Option<bool>("--write") { Description = "Write the file." };
        var diff = new Option<bool>("--diff")
        {
            Description = "Show what would change, and write nothing (the default).",
        };
        var format = Words.Option(
            "--format",
            "text for people (the default), json for programs: the new text, and where each of its lines stood.",
            "text",
            "json"
        );
        var template = CheckCommand.TemplateOption();
        var command = new CommandWithHelp(
            "conform",
            "Bring a specification into its template's shape: sections are moved and retitled, what is missing is added as "
                + "placeholders, and no sentence is changed."
        )
        {
            Examples =
            [
                ("storypole conform docs/specs/42.md", "see what would change"),
                ("storypole conform docs/specs/42.md --write", "write it"),
            ],
        };
        command.Add(diff);
        command.Add(write);
        command.Add(format);
        command.Add(template);
        command.Add(path);
        command.SetAction(parsed =>
        {
            var isJson = parsed.GetValue(format) is "json";
            var writes = parsed.GetValue(write);
            return parsed.GetValue(diff) && (isJson || writes)
                ? throw new StorypoleException("--diff only shows", "leave out either it or the other option")
                : Run(parsed.GetValue(path)!, parsed.GetValue(template), isJson, writes);
        });
        return command;
    }

    private static int Run(string given, string? template, bool isJson, bool write)
    {
        var workspace = new OpenedWorkspace([given]);
        var path = workspace.Paths[0];
        var name = workspace.NameOf(path);
        var source = SourceText.From(Read(path, name));
        if (!source.IsWritable)
        {
            throw new StorypoleException($"{name} is not UTF-8", "convert it first; only UTF-8 keeps every other byte");
        }

        var schema = workspace.FallbackTemplate(template);
        var spec = SpecReader.Read(DocumentParser.Parse(source), schema);
        RefuseOpenBlock(spec.Document, name);
        var conformed = Conformer.Conform(spec, DocumentParser.Parse(workspace.TemplateSource(template)));
        if (!conformed.IsUnderstood)
        {
            throw new StorypoleException(
                $"{name}: only {Percent(conformed.Understanding)} of the text stands in sections that the template "
                    + $"{schema.Name} knows, and {Percent(ConformedText.LeastUnderstanding)} are needed",
                "`storypole show` tells what was understood; `--template` names another template, and `aliases` in the "
                    + "configuration give your headings' meaning"
            );
        }

        var bytes = conformed.ToBytes();
        var after = SourceText.From(bytes).ToString();
        if (WordBag.Lost(source.ToString(), after) is { Count: > 0 } lost)
        {
            throw new InvalidOperationException($"Conforming {name} would lose '{lost[0]}'.");
        }

        if (write && conformed.IsChanged)
        {
            FileRewrite.Write(workspace.Root, path, name, source.Original.Span, bytes);
        }

        using var output = new OutputBuffer();
        if (isJson)
        {
            ConformedJson.Write(output, workspace.Root.PathOf(path) ?? name, conformed);
            output.Write("\n");
        }
        else if (!write)
        {
            output.Write(UnifiedDiff.Of(name, source.ToString(), after));
        }

        output.Flush();
        Terminal.Note(Summary(name, conformed, write));
        return ExitCode.Clean;
    }

    private static string Summary(string name, ConformedText conformed, bool write) =>
        conformed.IsChanged
            ? $"{name}: {Percent(conformed.Understanding)} understood; {conformed.Moved} moved, {conformed.Retitled} retitled, "
                + $"{conformed.Inserted.Length} added{(write ? "" : "; `--write` writes it")}"
            : $"{name} has its template's shape already";

    /// <summary>What an unclosed block swallows ends with the text, so that nothing can be put behind it.</summary>
    private static void RefuseOpenBlock(Document document, string name)
    {
        foreach (ref readonly var block in document.Blocks)
        {
            if (block.Has(BlockFlags.Unclosed) && block.Kind is BlockKind.Code or BlockKind.Html && block.Parent == 0)
            {
                var line = document.Source.Position(block.Span.Start).Line;
                throw new StorypoleException($"{name}:{line}: a block is never closed", "close it first");
            }
        }
    }

    private static byte[] Read(string path, string name)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorypoleException($"{name}: {FileFault.Describe(e)}", "name one specification");
        }
    }

    private static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100):0} %");
}
