using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Workspace;
using Storypole.Workspace.Configuration;

namespace Storypole.Cli.Commands;

/// <summary>Which rules a check runs: those asked for, else all, less those that are ignored or off.</summary>
internal static class RuleChoice
{
    public static ImmutableArray<Rule> Of(string[] asked, string[] ignored, WorkspaceConfiguration configuration)
    {
        var wanted = Ids(asked, configuration.OwnRules);
        var unwanted = Ids(ignored, configuration.OwnRules);
        return
        [
            .. RuleCatalog
                .All.AddRange(configuration.OwnRules)
                .Where(x =>
                    (wanted.Count > 0 ? wanted.Contains(x.Id) : !configuration.Rules.IsOff(x.Id))
                    && !unwanted.Contains(x.Id)
                ),
        ];
    }

    /// <summary>The rule of an id as somebody wrote it.</summary>
    /// <param name="own">Rules of the workspace's own.</param>
    public static Rule Find(string id, ImmutableArray<Rule> own) =>
        RuleId.TryParse(id, out var parsed) && RuleNames.Find(parsed, own) is { } rule
            ? rule
            : throw new StorypoleException(
                $"there is no rule `{id}`",
                NearestWord.Of(id, RuleCatalog.All.AddRange(own).Select(x => x.Id.ToString())) is { } near
                    ? $"did you mean {near}? `storypole explain` lists them all"
                    : "`storypole explain` lists them all"
            );

    private static HashSet<RuleId> Ids(string[] words, ImmutableArray<Rule> own) =>
        [
            .. words
                .SelectMany(x => x.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Select(x => Find(x, own).Id),
        ];
}
