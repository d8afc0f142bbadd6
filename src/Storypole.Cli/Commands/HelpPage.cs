using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Storypole.Cli.Commands;

/// <summary>The help of a command: what it does, how it is called, and examples.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    /// <summary>How the program is called.</summary>
    public const string Program = "storypole";

    private const int Width = 100;

    /// <summary>Who asks for help need not say the rest of the command.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        using var output = new OutputBuffer();
        output.Write(Of(parseResult.CommandResult.Command));
        return ExitCode.Clean;
    }

    public static string Of(Command command)
    {
        var text = new StringBuilder();
        Wrap(text, command.Description ?? "", 0);
        text.Append("\nUsage: ").Append(Usage(command)).Append('\n');
        Section(text, "Commands", command.Subcommands.Select(x => (x.Name, x.Description ?? "")));
        Section(text, "Arguments", command.Arguments.Select(x => (x.Name, x.Description ?? "")));
        Section(
            text,
            "Options",
            command
                .Options.Where(x => !x.Hidden)
                .Select(x => (NameOf(x), DescriptionOf(x)))
                .OrderBy(x => x.Item1.TrimStart('-'), StringComparer.Ordinal)
        );
        if (command is CommandWithHelp { Examples: { Length: > 0 } examples })
        {
            Section(text, "Examples", examples);
        }

        if (command is CommandWithHelp { Remark: { } remark })
        {
            text.Append('\n');
            Wrap(text, remark, 0);
        }

        return text.ToString();
    }

    private static string Usage(Command command)
    {
        var words = new List<string>();
        for (Symbol? at = command; at is not null; at = at.Parents.FirstOrDefault())
        {
            words.Insert(0, at is RootCommand ? Program : at.Name);
        }

        words.AddRange(
            command.Arguments.Select(x =>
                (x.Arity.MinimumNumberOfValues == 0, x.Arity.MaximumNumberOfValues > 1) switch
                {
                    (true, true) => $"[{x.Name}...]",
                    (true, false) => $"[{x.Name}]",
                    (false, true) => $"{x.Name}...",
                    _ => x.Name,
                }
            )
        );
        words.Add(command.Subcommands.Count > 0 ? "COMMAND" : "[options]");
        return string.Join(' ', words);
    }

    private static string NameOf(Option option)
    {
        var names = string.Join(
            ", ",
            option.Aliases.Where(x => x is not "/?" and not "/h" and not "-?").Append(option.Name)
        );
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static string DescriptionOf(Option option) =>
        option.Name switch
        {
            "--help" => "Show this help.",
            "--version" => "Show the version of the program.",
            _ => option.Description ?? "",
        };

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string What)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(title).Append(":\n");
        var indent = Math.Min(44, all.Max(x => x.Name.Length) + 4);
        foreach (var (name, what) in all)
        {
            text.Append("  ").Append(name);
            if (name.Length + 4 > indent)
            {
                text.Append('\n').Append(' ', indent);
            }
            else
            {
                text.Append(' ', indent - name.Length - 2);
            }

            Wrap(text, what, indent);
        }
    }

    private static void Wrap(StringBuilder text, string what, int indent)
    {
        var column = indent;
        foreach (var word in what.Split(' '))
        {
            if (column > indent && column + 1 + word.Length > Width)
            {
                text.Append('\n').Append(' ', indent);
                column = indent;
            }
            else if (column > indent)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
        }

        text.Append('\n');
    }
}
