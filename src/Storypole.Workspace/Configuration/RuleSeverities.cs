using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Rules;

namespace Storypole.Workspace.Configuration;

/// <summary>What a configuration says of single rules; of several settings of one rule the first that fits a file counts.</summary>
public sealed record RuleSeverities(ImmutableDictionary<RuleId, ImmutableArray<RuleSetting>> ById)
{
    public static RuleSeverities None { get; } = new(ImmutableDictionary<RuleId, ImmutableArray<RuleSetting>>.Empty);

    /// <summary>Whether a rule is off for every file, and need not be checked at all.</summary>
    public bool IsOff(RuleId rule) =>
        ById.TryGetValue(rule, out var settings) && settings[0] is { IsForAll: true, Severity: null };

    /// <summary>Whether something is said of a rule in a file.</summary>
    public bool Says(RuleId rule, string path, string template) =>
        ById.TryGetValue(rule, out var settings) && settings.Any(x => x.Fits(path, template));

    /// <summary>
    /// The findings of a file with the severities of the configuration, without those of rules that are off there. A rule that
    /// reports some of its findings lower than the others, because it is less certain of them, keeps that order: they are
    /// lowered with the rule and never raised.
    /// </summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings, string path, string template)
    {
        if (ById.IsEmpty || findings.IsEmpty)
        {
            return findings;
        }

        var applied = ImmutableArray.CreateBuilder<Diagnostic>(findings.Length);
        foreach (var finding in findings)
        {
            var setting = ById.TryGetValue(finding.Rule, out var settings)
                ? settings.FirstOrDefault(x => x.Fits(path, template))
                : null;
            if (setting is null || IsOff(finding.Rule))
            {
                // A rule that is off everywhere is checked only when somebody asked for it by name.
                applied.Add(finding);
            }
            else if (setting.Severity is { } severity)
            {
                applied.Add(finding with { Severity = Of(finding, severity) });
            }
        }

        return applied.DrainToImmutable();
    }

    private static Severity Of(Diagnostic finding, Severity severity)
    {
        var own = RuleCatalog.All.FirstOrDefault(x => x.Id == finding.Rule)?.Severity ?? finding.Severity;
        return finding.Severity >= own || severity < finding.Severity ? severity : finding.Severity;
    }
}
