using System.CommandLine;
using Storypole.Reports;
using Storypole.Rules;
using Storypole.Templates;
using Storypole.Workspace.Caching;
using Storypole.Workspace.Configuration;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole check</c>.</summary>
internal static class CheckCommand
{
    private const string Stamps = "stamps";
    private const string Content = "content";

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = "Files, folders or patterns; `-` for standard input. Without any, the whole workspace.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = Words.Option(
            "--format",
            "What standard output shows: text for people (the default), or a form for programs and hosts.",
            [.. ReportFormats.Names]
        );
        var outputs = OutputOption();
        var failOn = Words.Option(
            "--fail-on",
            "From which severity on findings make the command fail; error by default.",
            "error",
            "warning",
            "info",
            "never"
        );
        var rules = RuleOption("--rule", "Check with these rules only. May be given again, or a list with commas.");
        var ignored = RuleOption("--ignore", "Check without these rules. May be given again, or a list with commas.");
        var template = TemplateOption();
        var asPath = new Option<string?>("--as")
        {
            Description = "The path that standard input stands for.",
            HelpName = "PATH",
        };
        var today = TodayOption();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print findings and nothing else." };
        var verbose = new Option<bool>("--verbose", "-v")
        {
            Description = "Say what was left out, and why, and by which template the rest was read.",
        };
        var cache = Words.Option(
            "--cache",
            "By what files are known that have not changed since the last check: by size and times (the default), or by content.",
            Stamps,
            Content
        );
        var noCache = new Option<bool>("--no-cache") { Description = "Read everything anew, and keep nothing." };
        var since = new Option<string?>("--base")
        {
            Description = "Report only what came in since the work on top of this revision of git began.",
            HelpName = "REV",
        };
        var noBaseline = new Option<bool>("--no-baseline") { Description = "Report what the baseline accepts, too." };
        var command = new CommandWithHelp("check", "Say what is wrong with specifications.")
        {
            Examples =
            [
                ("storypole check", "everything in this workspace"),
                ("storypole check docs/specs/42.md", "one file"),
                ("storypole check --fail-on warning --format json", "for a pipeline"),
                (
                    "storypole check --output sarif=report.sarif --output junit=report.xml",
                    "two reports beside the text"
                ),
                ("storypole check - --as docs/specs/42.md", "a text from standard input"),
                ("storypole check --rule SP0203,SP0901", "two rules only"),
                ("storypole check --template auto --verbose", "find the template of each file, and name it"),
            ],
            Remark =
                "Exit code 0 without findings that fail, 1 with such, 2 when something could not be looked at or nothing was found.",
        };
        foreach (
            var option in (Option[])
                [
                    format,
                    outputs,
                    failOn,
                    rules,
                    ignored,
                    template,
                    asPath,
                    today,
                    quiet,
                    verbose,
                    cache,
                    noCache,
                    noBaseline,
                    since,
                ]
        )
        {
            command.Add(option);
        }

        command.Add(paths);
        command.SetAction(parsed =>
            new CheckRun(
                new CheckSettings
                {
                    Paths = parsed.GetValue(paths) ?? [],
                    Format = parsed.GetValue(format),
                    Outputs = parsed.GetValue(outputs) ?? [],
                    FailOn = parsed.GetValue(failOn) is { } word ? FailOnExtensions.Parse(word) : null,
                    Rules = parsed.GetValue(rules) ?? [],
                    Ignored = parsed.GetValue(ignored) ?? [],
                    Template = parsed.GetValue(template),
                    As = parsed.GetValue(asPath),
                    Today = parsed.GetValue(today),
                    Base = parsed.GetValue(since),
                    Cache =
                        parsed.GetValue(noCache) ? null
                        : parsed.GetValue(cache) is Content ? CacheTrust.Content
                        : CacheTrust.Stamps,
                    IgnoresBaseline = parsed.GetValue(noBaseline),
                    IsQuiet = parsed.GetValue(quiet),
                    IsVerbose = parsed.GetValue(verbose),
                }
            ).Run()
        );
        return command;
    }

    /// <summary><c>--template</c>, as every command that reads specifications takes it.</summary>
    public static Option<string?> TemplateOption()
    {
        var option = new Option<string?>("--template")
        {
            Description =
                "The template that the specifications follow: a built-in name, a file, or auto to find it for each file.",
            HelpName = "NAME|PATH|auto",
        };
        option.CompletionSources.Add(_ => BuiltInTemplates.Names.Append(WorkspaceConfiguration.Auto));
        return option;
    }

    /// <summary><c>--today</c>, as every command that judges specifications takes it.</summary>
    public static Option<string?> TodayOption() =>
        new("--today") { Description = "The day that counts as today; without it, today in UTC.", HelpName = "DATE" };

    private static Option<string[]> OutputOption()
    {
        var option = new Option<string[]>("--output")
        {
            Description = "A further report in a file of its own, `-` for standard output. May be given again.",
            HelpName = "FORMAT=FILE",
        };
        option.CompletionSources.Add(_ => ReportFormats.Names.Select(x => $"{x}="));
        return option;
    }

    private static Option<string[]> RuleOption(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = "ID" };
        option.CompletionSources.Add(_ => RuleCatalog.All.Select(x => x.Id.ToString()));
        return option;
    }
}
