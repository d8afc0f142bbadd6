using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Rules;
using Storypole.Text;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Configuration;

/// <summary>Turns YAML into a configuration. What is not known is refused with its place and the nearest word that is.</summary>
internal sealed class ConfigurationReader(SourceText source, string name)
{
    public static ImmutableArray<string> Keys { get; } =
    ["specs", "template", "templates", "aliases", "rules", "profiles", "waivers", "failOn"];

    public static ImmutableArray<string> SpecsKeys { get; } = ["include", "exclude"];

    public static ImmutableArray<string> FailOnValues { get; } = ["error", "warning", "info", "never"];

    private ImmutableArray<Rule> own = [];

    public WorkspaceConfiguration Read(YamlNode root)
    {
        // Severities and waivers name rules of the workspace's own, wherever these stand.
        own =
            root is YamlMapping all
            && all.Find("rules")?.Value is YamlMapping rules
            && rules.Find(RuleSettingsReader.Custom) is { } custom
                ? new CustomRulesReader(this).Read(custom)
                : [];
        var configuration = WorkspaceConfiguration.Default with { OwnRules = own };
        foreach (var entry in Mapping(root, "the configuration").Entries)
        {
            configuration = entry.Key switch
            {
                "specs" => configuration with { Patterns = Specs(entry, configuration.Patterns) },
                "template" => Template(entry, configuration),
                "templates" => configuration with
                {
                    Patterns = configuration.Patterns with { Templates = Patterns(entry) },
                },
                "aliases" => configuration with { Aliases = new AliasesReader(this).Read(entry) },
                "rules" => configuration with { Rules = new RuleSettingsReader(this).Read(entry) },
                "profiles" => configuration with { Profiles = new ProfilesReader(this).Read(entry) },
                "waivers" => configuration with { Waivers = new WaiversReader(this).Read(entry) },
                "failOn" => configuration with { FailOn = FailOnOf(entry.Value) },
                _ => throw Unknown("key", entry.Key, entry.KeySpan, Keys),
            };
        }

        return configuration;
    }

    public StorypoleException Fault(TextSpan span, string message, string? help = null)
    {
        var place = source.Position(span.Start);
        return new StorypoleException($"{name}:{place.Line}:{place.Column}: {message}", help);
    }

    /// <summary>One template for all, or patterns of paths with the template of each.</summary>
    private WorkspaceConfiguration Template(YamlEntry entry, WorkspaceConfiguration configuration)
    {
        const string Rule = "a template is named by one word";
        if (entry.Value is not YamlMapping mapping)
        {
            return configuration with { Template = Word(entry.Value, Rule) };
        }

        var byPath = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var inner in mapping.Entries)
        {
            byPath.Add((Pattern(inner.Key, inner.KeySpan), Word(inner.Value, Rule)));
        }

        return configuration with
        {
            TemplateByPath = byPath.ToImmutable(),
        };
    }

    private SpecPatterns Specs(YamlEntry entry, SpecPatterns patterns)
    {
        foreach (var inner in Mapping(entry.Value, "`specs`").Entries)
        {
            patterns = inner.Key switch
            {
                "include" => patterns with { Include = Patterns(inner) },
                "exclude" => patterns with { Exclude = Patterns(inner) },
                _ => throw Unknown("key of `specs`", inner.Key, inner.KeySpan, SpecsKeys),
            };
        }

        return patterns;
    }

    /// <summary>The rule of an id or a name.</summary>
    public Rule Rule(string word, TextSpan span) =>
        RuleNames.Find(word, own)
        ?? throw Unknown(
            "rule",
            word,
            span,
            RuleId.TryParse(word, out _) || word.StartsWith("SP", StringComparison.OrdinalIgnoreCase)
                ? RuleCatalog.All.Concat(own).Select(x => x.Id.ToString())
                : RuleCatalog.All.Concat(own).Select(x => x.Name)
        );

    private FailOn FailOnOf(YamlNode node)
    {
        var word = Word(node, "`failOn` is one word");
        return FailOnExtensions.Parse(word) ?? throw Unknown("value of `failOn`", word, node.Span, FailOnValues);
    }

    /// <summary>A pattern or a list of them; none may lead out of the workspace.</summary>
    public ImmutableArray<string> Patterns(YamlEntry entry)
    {
        var nodes = entry.Value is YamlSequence list ? list.Items : [entry.Value];
        var patterns = ImmutableArray.CreateBuilder<string>(nodes.Length);
        foreach (var node in nodes)
        {
            var pattern = Word(node, $"`{entry.Key}` is a pattern or a list of patterns");
            patterns.Add(Pattern(pattern, node.Span));
        }

        return patterns.DrainToImmutable();
    }

    private string Pattern(string pattern, TextSpan span)
    {
        if (pattern.StartsWith('/') || pattern.Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw Fault(
                span,
                $"the pattern `{pattern}` leads out of the workspace",
                "write it relative to the folder of this file"
            );
        }

        pattern = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern;
        return pattern.EndsWith('/') ? pattern + "**" : pattern;
    }

    public YamlMapping Mapping(YamlNode node, string what) =>
        node switch
        {
            YamlMapping mapping => mapping,
            YamlScalar { Value: "" } => new YamlMapping(node.Span, []),
            _ => throw Fault(node.Span, $"{what} holds keys with values"),
        };

    public string Word(YamlNode node, string rule) =>
        node is YamlScalar { Value: { Length: > 0 } value } ? value : throw Fault(node.Span, rule);

    public StorypoleException Unknown(string what, string word, TextSpan span, IEnumerable<string> known)
    {
        var all = known.ToList();
        return Fault(
            span,
            $"unknown {what} `{word}`",
            NearestWord.Of(word, all) is { } near ? $"did you mean `{near}`?"
                : all.Count is > 0 and <= 8 ? $"known are {string.Join(", ", all)}"
                : null
        );
    }
}
