using System.CommandLine;
using Storypole.Fixes;
using Storypole.Workspace;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole fix</c>.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = "Files, folders or patterns. Without any, the whole workspace.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var isUnsafe = new Option<bool>("--unsafe")
        {
            Description = "Also make the fixes that choose between two claims, or put placeholders in.",
        };
        var diff = new Option<bool>("--diff") { Description = "Show what would change as a patch, and write nothing." };
        var dryRun = new Option<bool>("--dry-run") { Description = "List what would be fixed, and write nothing." };
        var rules = RuleOption(
            "--rule",
            "Fix findings of these rules only. May be given again, or a list with commas."
        );
        var ignored = RuleOption("--ignore", "Leave these rules alone. May be given again, or a list with commas.");
        var format = Words.Option(
            "--format",
            "text for people (the default), json for programs: each fix with its edits.",
            "text",
            "json"
        );
        var template = CheckCommand.TemplateOption();
        var today = CheckCommand.TodayOption();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print no counts and no notes." };
        var command = new CommandWithHelp("fix", "Mend findings that have a safe fix.")
        {
            Examples =
            [
                ("storypole fix --diff", "see what would change"),
                ("storypole fix docs/specs/42.md", "mend one file"),
                ("storypole fix --rule SP0213", "one rule only"),
                ("storypole fix --unsafe --dry-run", "what else could be mended"),
            ],
            Remark =
                "Exit code 0 when done, 1 when --diff or --dry-run has something to show, 2 when something could not be read or written, 3 when a fix of ours was dropped as faulty.",
        };
        foreach (var option in (Option[])[isUnsafe, diff, dryRun, rules, ignored, format, template, today, quiet])
        {
            command.Add(option);
        }

        command.Add(paths);
        command.SetAction(parsed =>
        {
            var settings = new FixSettings
            {
                Paths = parsed.GetValue(paths) ?? [],
                IncludesUnsafe = parsed.GetValue(isUnsafe),
                IsDiff = parsed.GetValue(diff),
                IsDryRun = parsed.GetValue(dryRun),
                Rules = parsed.GetValue(rules) ?? [],
                Ignored = parsed.GetValue(ignored) ?? [],
                IsJson = parsed.GetValue(format) is "json",
                Template = parsed.GetValue(template),
                Today = parsed.GetValue(today),
                IsQuiet = parsed.GetValue(quiet),
            };
            return settings is { IsDiff: true, IsJson: true }
                ? throw new StorypoleException("--diff is a form of its own", "leave out either it or --format json")
                : new FixRun(settings).Run();
        });
        return command;
    }

    private static Option<string[]> RuleOption(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = "ID" };
        option.CompletionSources.Add(_ => FixCatalog.Rules.Select(x => x.ToString()));
        return option;
    }
}

/// <summary>The options of <c>fix</c> as given.</summary>
internal sealed record FixSettings
{
    public string[] Paths { get; init; } = [];

    public bool IncludesUnsafe { get; init; }

    public bool IsDiff { get; init; }

    public bool IsDryRun { get; init; }

    public string[] Rules { get; init; } = [];

    public string[] Ignored { get; init; } = [];

    public bool IsJson { get; init; }

    public string? Template { get; init; }

    public string? Today { get; init; }

    public bool IsQuiet { get; init; }

    public bool Writes => !IsDiff && !IsDryRun;
}
