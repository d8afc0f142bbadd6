using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Rules;

namespace Storypole.Checking;

/// <summary>How to check: which rules, and the day that counts as today.</summary>
public sealed record CheckOptions(ImmutableArray<Rule> Rules, DateOnly Today)
{
    /// <summary>What the sizes of a change need; null for what ships with the program.</summary>
    public ProfileTable? Profiles { get; init; }

    /// <summary>All rules of the workspace's own, those too that are not checked now: a waiver may name any.</summary>
    public ImmutableArray<Rule> OwnRules { get; init; } = [];

    /// <summary>
    /// Whether somebody has said how severe a rule is in a file, of which the path and the name of the template are given: the status
    /// and the size of the specification then change nothing.
    /// </summary>
    public Func<RuleId, string, string, bool> IsSettled { get; init; } = static (_, _, _) => false;
}
