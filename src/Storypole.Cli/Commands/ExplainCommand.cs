using System.Collections.Immutable;
using System.CommandLine;
using Storypole.Diagnostics;
using Storypole.Reports;
using Storypole.Rules;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "A rule, such as SP0203, or one of the workspace's own. Without one, all rules are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        id.CompletionSources.Add(_ => RuleCatalog.All.Select(x => x.Id.ToString()));
        var command = new CommandWithHelp("explain", "Say what a rule is about, why, and how a finding is mended.")
        {
            Examples =
            [
                ("storypole explain", "all rules, each in a line"),
                ("storypole explain SP0203", "the page of one rule"),
                ("storypole explain ACME001", "a rule of the workspace's own"),
            ],
        };
        command.Add(id);
        command.SetAction(parsed => Run(parsed.GetValue(id)));
        return command;
    }

    private static int Run(string? id)
    {
        using var output = new OutputBuffer();
        if (id is null)
        {
            output.Write(RuleCatalogText.Of(Terminal.HasColour, OwnRules()));
        }
        else
        {
            var isBuiltIn = RuleId.TryParse(id, out var parsed) && parsed.Custom is null;
            var rule = RuleChoice.Find(id, isBuiltIn ? [] : OwnRules());
            var page = rule.Page ?? throw new InvalidOperationException($"{rule.Id} has no page.");
            output.Write(RulePageText.Of(page, Terminal.HasColour));
        }

        return ExitCode.Clean;
    }

    private static ImmutableArray<Rule> OwnRules() => new OpenedWorkspace([]).Configuration.OwnRules;
}
