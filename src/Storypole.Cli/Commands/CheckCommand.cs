using System.CommandLine;
using Storypole.Workspace.Configuration;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = "Files, folders or patterns; `-` for standard input. Without any, the whole workspace.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "text for people, json for programs.",
            HelpName = "text|json",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var failOn = new Option<string?>("--fail-on")
        {
            Description = "From which severity on findings make the command fail.",
            HelpName = "error|warning|info|never",
        };
        failOn.AcceptOnlyFromAmong("error", "warning", "info", "never");
        var rule = new Option<string[]>("--rule")
        {
            Description = "Check with these rules only; may be given again, or a list with commas.",
            HelpName = "ID",
        };
        var ignore = new Option<string[]>("--ignore") { Description = "Check without these rules.", HelpName = "ID" };
        var template = new Option<string?>("--template")
        {
            Description = "The template that the specifications follow: a built-in name or a file.",
            HelpName = "NAME|PATH",
        };
        var asPath = new Option<string?>("--as")
        {
            Description = "The path that standard input stands for.",
            HelpName = "PATH",
        };
        var today = new Option<string?>("--today")
        {
            Description = "The day that counts as today, 2026-01-31; without it, today in UTC.",
            HelpName = "DATE",
        };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print findings and nothing else." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Say what was left out, and why." };
        var noCache = new Option<bool>("--no-cache") { Description = "Read everything anew." };
        var command = new Command("check", "Say what is wrong with specifications.")
        {
            paths,
            format,
            failOn,
            rule,
            ignore,
            template,
            asPath,
            today,
            quiet,
            verbose,
            noCache,
        };
        command.SetAction(parsed =>
            new CheckRun(
                new CheckSettings
                {
                    Paths = parsed.GetValue(paths) ?? [],
                    IsJson = parsed.GetValue(format) is "json",
                    FailOn = parsed.GetValue(failOn) is { } word ? Enum.Parse<FailOn>(word, ignoreCase: true) : null,
                    Rules = parsed.GetValue(rule) ?? [],
                    Ignored = parsed.GetValue(ignore) ?? [],
                    Template = parsed.GetValue(template),
                    As = parsed.GetValue(asPath),
                    Today = parsed.GetValue(today),
                    IsQuiet = parsed.GetValue(quiet),
                    IsVerbose = parsed.GetValue(verbose),
                }
            ).Run()
        );
        return command;
    }
}
