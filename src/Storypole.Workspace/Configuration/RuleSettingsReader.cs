using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Rules;

namespace Storypole.Workspace.Configuration;

/// <summary>Reads <c>rules</c>: of each rule a severity, or a list of severities with the files that they are for.</summary>
internal sealed class RuleSettingsReader(ConfigurationReader reader)
{
    /// <summary>The key under which the rules of the workspace's own stand.</summary>
    public const string Custom = "custom";

    public static ImmutableArray<string> Keys { get; } = ["severity", "paths", "template"];

    public static ImmutableArray<string> Severities { get; } = ["error", "warning", "info", "off"];

    public RuleSeverities Read(YamlEntry entry)
    {
        var rules = ImmutableDictionary.CreateBuilder<RuleId, ImmutableArray<RuleSetting>>();
        foreach (var inner in reader.Mapping(entry.Value, "`rules`").Entries)
        {
            if (inner.Key is Custom)
            {
                continue;
            }

            var rule = reader.Rule(inner.Key, inner.KeySpan);
            if (rules.ContainsKey(rule.Id))
            {
                throw reader.Fault(inner.KeySpan, $"{rule.Id} stands here twice");
            }

            rules[rule.Id] = inner.Value is YamlSequence { Items.IsEmpty: false } list
                ? [.. list.Items.Select(Setting)]
                : [Setting(inner.Value)];
        }

        return new RuleSeverities(rules.ToImmutable());
    }

    private RuleSetting Setting(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            return new RuleSetting(SeverityOf(node), [], null);
        }

        YamlNode? severity = null;
        var setting = new RuleSetting(null, [], null);
        foreach (var entry in mapping.Entries)
        {
            switch (entry.Key)
            {
                case "severity":
                    severity = entry.Value;
                    break;
                case "paths":
                    setting = setting with { Paths = reader.Patterns(entry) };
                    break;
                case "template":
                    setting = setting with { Template = reader.Word(entry.Value, "a template is named by one word") };
                    break;
                default:
                    throw reader.Unknown("key of a rule", entry.Key, entry.KeySpan, Keys);
            }
        }

        return severity is null
            ? throw reader.Fault(node.Span, "a setting of a rule needs its `severity`")
            : setting with
            {
                Severity = SeverityOf(severity),
            };
    }

    private Severity? SeverityOf(YamlNode node) =>
        reader.Word(node, "a severity is one word") switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" => Severity.Info,
            "off" => null,
            var other => throw reader.Unknown("severity", other, node.Span, Severities),
        };
}
