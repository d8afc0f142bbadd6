using System.CommandLine;
using System.Reflection;
using Storypole.Cli.Commands;
using Storypole.Workspace.Configuration;

namespace Storypole.Cli;

/// <summary>The commands of the program, and what happens when none of them is meant.</summary>
internal static class CommandLine
{
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static int Run(string[] args)
    {
        if (args is ["--version"])
        {
            // Asked by every script that looks for the program, and answered before any command is set up.
            using var output = Console.OpenStandardOutput();
            output.Write(System.Text.Encoding.UTF8.GetBytes($"storypole {Version}\n"));
            return ExitCode.Clean;
        }

        var root = new RootCommand("Reads technical specifications in Markdown and says what is wrong with them.")
        {
            CheckCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, root);
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static int Refuse(ParseResult parsed, RootCommand root)
    {
        var command = parsed.CommandResult.Command;
        var word = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (word is null)
        {
            Terminal.Complain(parsed.Errors[0].Message, Usage(command));
            return ExitCode.WorldIsWrong;
        }

        var isOption = word.StartsWith('-');
        var known = isOption
            ? command.Options.SelectMany(x => x.Aliases.Prepend(x.Name))
            : root.Subcommands.Select(x => x.Name);
        var near = NearestWord.Of(word, known);
        Terminal.Complain(
            $"unknown {(isOption ? "option" : "command")} `{word}`",
            near is null ? Usage(command) : $"did you mean `{near}`?"
        );
        return ExitCode.WorldIsWrong;
    }

    private static string Usage(Command command) =>
        command is RootCommand
            ? "`storypole --help` shows the commands"
            : $"`storypole {command.Name} --help` shows its options";
}
