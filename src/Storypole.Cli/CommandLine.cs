using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Storypole.Cli.Commands;
using Storypole.Workspace.Configuration;

namespace Storypole.Cli;

/// <summary>The commands of the program, and what happens when none of them is meant.</summary>
internal static class CommandLine
{
    /// <summary>Every command, in the order of the help.</summary>
    private static readonly (string Name, Func<Command> Create)[] All =
    [
        ("check", CheckCommand.Create),
        ("show", ShowCommand.Create),
        ("explain", ExplainCommand.Create),
        ("fix", FixCommand.Create),
        ("conform", ConformCommand.Create),
        ("template", TemplateCommand.Create),
        ("init", InitCommand.Create),
        ("baseline", BaselineCommand.Create),
        ("completion", CompletionCommand.Create),
    ];

    public static int Run(string[] args)
    {
        if (args is ["--version"])
        {
            // Asked by every script that looks for the program, and answered before any command is set up.
            using var output = new OutputBuffer();
            output.Write($"storypole {ProgramVersion.Text}\n");
            return ExitCode.Clean;
        }

        if (args.Length == 0)
        {
            args = ["--help"];
        }

        var root = Root(args[0]);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return (args[0].StartsWith("[suggest", StringComparison.Ordinal) ? null : Refused(parsed))
            ?? parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>
    /// The root with the one command that is called, or with all of them when the first word is none. Only then it has what a root
    /// has by itself, which asks the program for its name and its resources for words.
    /// </summary>
    private static Command Root(string first)
    {
        const string What =
            "Reads technical specifications that live as Markdown in git, and says what is wrong with them.";
        var called = Array.Find(All, x => string.Equals(x.Name, first, StringComparison.Ordinal));
        if (called.Name is not null)
        {
            var help = new Option<bool>("--help", "-h", "-?", "/h", "/?")
            {
                Action = new HelpPage(),
                Arity = ArgumentArity.Zero,
                Recursive = true,
            };
            return new Command(HelpPage.Program, What) { help, called.Create() };
        }

        var root = new RootCommand(What);
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Action = new HelpPage();
            }
        }

        foreach (var command in All)
        {
            root.Add(command.Create());
        }

        return root;
    }

    /// <summary>The exit code when the command line means nothing; null when it does.</summary>
    private static int? Refused(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var word = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : UnknownOption(parsed);
        if (word is not null)
        {
            var isOption = word.StartsWith('-');
            var known = isOption
                ? command.Options.SelectMany(x => x.Aliases.Prepend(x.Name)).Append("--help")
                : command.Subcommands.Select(x => x.Name);
            Terminal.Complain(
                $"unknown {(isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument")} `{word}`",
                NearestWord.Of(word, known) is { } near ? $"did you mean `{near}`?" : HelpOf(command)
            );
            return ExitCode.WorldIsWrong;
        }

        if (parsed.Errors.Count > 0)
        {
            var isMissingCommand = command.Subcommands.Count > 0;
            Terminal.Complain(
                isMissingCommand ? "a command is missing" : parsed.Errors[0].Message.TrimEnd('.'),
                HelpOf(command)
            );
            return ExitCode.WorldIsWrong;
        }

        return null;
    }

    /// <summary>A word that looks like an option and was taken for a path; behind <c>--</c> it would be one.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                break;
            }

            if (
                token.Type == TokenType.Argument
                && token.Value.Length > 1
                && token.Value[0] == '-'
                && IsOfCommand(parsed, token)
            )
            {
                return token.Value;
            }
        }

        return null;
    }

    private static bool IsOfCommand(ParseResult parsed, Token token) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().Any(x => x.Tokens.Contains(token));

    private static string HelpOf(Command command)
    {
        var names = new List<string> { "storypole" };
        for (Symbol? at = command; at?.Parents.FirstOrDefault() is { } parent; at = parent)
        {
            names.Insert(1, at.Name);
        }

        return $"`{string.Join(' ', names)} --help` shows {(command.Subcommands.Count > 0 ? "the commands" : "what it takes")}";
    }
}
