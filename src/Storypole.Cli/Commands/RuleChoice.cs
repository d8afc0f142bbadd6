using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Workspace;
using Storypole.Workspace.Configuration;

namespace Storypole.Cli.Commands;

/// <summary>Which rules a check runs: those asked for, else all, less those that are ignored or off.</summary>
internal static class RuleChoice
{
    public static ImmutableArray<Rule> Of(string[] asked, string[] ignored, RuleSeverities configured)
    {
        var wanted = Ids(asked);
        var unwanted = Ids(ignored);
        return
        [
            .. RuleCatalog.All.Where(x =>
                (wanted.Count > 0 ? wanted.Contains(x.Id) : !configured.IsOff(x.Id)) && !unwanted.Contains(x.Id)
            ),
        ];
    }

    /// <summary>The rule of an id as somebody wrote it.</summary>
    public static Rule Find(string id) =>
        RuleId.TryParse(id, out var parsed) && RuleCatalog.All.FirstOrDefault(x => x.Id == parsed) is { } rule
            ? rule
            : throw new StorypoleException(
                $"there is no rule `{id}`",
                NearestWord.Of(id, RuleCatalog.All.Select(x => x.Id.ToString())) is { } near
                    ? $"did you mean {near}? `storypole explain` lists them all"
                    : "`storypole explain` lists them all"
            );

    private static HashSet<RuleId> Ids(string[] words) =>
        [
            .. words
                .SelectMany(x => x.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Select(x => Find(x).Id),
        ];
}
