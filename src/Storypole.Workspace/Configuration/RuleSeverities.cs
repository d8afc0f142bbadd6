using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Rules;

namespace Storypole.Workspace.Configuration;

/// <summary>What a configuration says of single rules: another severity, or null for a rule that is off.</summary>
public sealed record RuleSeverities(ImmutableDictionary<RuleId, Severity?> ById)
{
    public static RuleSeverities None { get; } = new(ImmutableDictionary<RuleId, Severity?>.Empty);

    public bool IsOff(RuleId rule) => ById.TryGetValue(rule, out var severity) && severity is null;

    /// <summary>
    /// The findings with the severities of the configuration. A rule that reports some of its findings lower than the others,
    /// because it is less certain of them, keeps that order: they are lowered with the rule and never raised.
    /// </summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings)
    {
        if (ById.IsEmpty || findings.IsEmpty)
        {
            return findings;
        }

        return [.. findings.Select(x => x with { Severity = Of(x) })];
    }

    private Severity Of(Diagnostic finding)
    {
        if (!ById.TryGetValue(finding.Rule, out var configured) || configured is not { } severity)
        {
            return finding.Severity;
        }

        var own = RuleCatalog.All.FirstOrDefault(x => x.Id == finding.Rule)?.Severity ?? finding.Severity;
        return finding.Severity >= own || severity < finding.Severity ? severity : finding.Severity;
    }
}
