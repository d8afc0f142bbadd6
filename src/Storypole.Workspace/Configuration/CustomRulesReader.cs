using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Rules;
using Storypole.Rules.Custom;
using Storypole.Specs;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Configuration;

/// <summary>Reads <c>rules.custom</c>: the rules of a workspace's own, each under an id of its own.</summary>
internal sealed class CustomRulesReader(ConfigurationReader reader)
{
    /// <summary>So many rules, words or patterns are more than anybody keeps in mind, and keep a hostile file from costing much.</summary>
    private const int Most = 1_000;
    private const int LongestPattern = 200;

    /// <summary>What a rule may look for: each has one of these.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["section", "field", "words", "term", "glossary", "links"];

    public static ImmutableArray<string> Keys { get; } =
    [.. Kinds, "values", "required", "name", "message", "severity", "help", "paths"];

    public static ImmutableArray<string> TermKeys { get; } = ["use", "not"];

    public ImmutableArray<Rule> Read(YamlEntry entry)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var inner in reader.Mapping(entry.Value, "`custom`").Entries)
        {
            if (!RuleId.TryParse(inner.Key, out var id) || id.Custom is null)
            {
                throw reader.Fault(
                    inner.KeySpan,
                    $"`{inner.Key}` is no id of a rule of your own",
                    "letters and then digits, as ACME001; ids that begin with SP are Storypole's"
                );
            }

            if (rules.Any(x => x.Id == id))
            {
                throw reader.Fault(inner.KeySpan, $"{id} stands here twice");
            }

            if (rules.Count == Most)
            {
                throw reader.Fault(inner.KeySpan, $"more than {Most} rules");
            }

            rules.Add(Rule(id, reader.Mapping(inner.Value, $"`{inner.Key}`"), inner));
        }

        return rules.DrainToImmutable();
    }

    private Rule Rule(RuleId id, YamlMapping rule, YamlEntry entry)
    {
        foreach (var inner in rule.Entries)
        {
            if (!Keys.Contains(inner.Key, StringComparer.Ordinal))
            {
                throw reader.Unknown("key of a rule", inner.Key, inner.KeySpan, Keys);
            }
        }

        var kinds = rule.Entries.Where(x => Kinds.Contains(x.Key, StringComparer.Ordinal)).ToList();
        if (kinds.Count != 1)
        {
            throw reader.Fault(
                kinds.Count == 0 ? entry.KeySpan : kinds[1].KeySpan,
                kinds.Count == 0 ? $"{id} does not say what it looks for" : $"{id} looks for two things",
                $"a rule has one of {string.Join(", ", Kinds)}"
            );
        }

        var kind = kinds[0];
        foreach (var word in (ReadOnlySpan<string>)["values", "required"])
        {
            if (kind.Key is not "field" && rule.Find(word) is { } stray)
            {
                throw reader.Fault(stray.KeySpan, $"`{word}` belongs to a rule with `field`");
            }
        }

        return kind.Key switch
        {
            "links" => new CustomLinkRule(
                Text(id, rule, entry, $"Links lead to specifications whose status is {Listed(Statuses(kind))}."),
                Statuses(kind)
            ),
            "section" => Of(
                id,
                rule,
                entry,
                $"A section {Listed(List(kind))} that says something.",
                new RequiredSection(List(kind))
            ),
            "field" => Field(id, rule, entry, kind),
            "words" => Of(
                id,
                rule,
                entry,
                $"Words that are not written: {Listed([.. Words(kind).Select(x => x.Item1)])}.",
                new ForbiddenWords(Words(kind), [])
            ),
            "term" => Term(id, rule, entry, kind),
            _ => Glossary(id, rule, entry, kind),
        };
    }

    private CustomRule Field(RuleId id, YamlMapping rule, YamlEntry entry, YamlEntry kind)
    {
        var field = reader.Word(kind.Value, "`field` is a name");
        var values = List(rule.Find("values") ?? throw reader.Fault(entry.KeySpan, $"{id} needs its `values`"));
        if (values.FirstOrDefault(x => x.Length > LongestPattern) is { } pattern)
        {
            throw reader.Fault(rule.Span, $"the pattern `{pattern[..20]}…` is longer than {LongestPattern}");
        }

        var isRequired = rule.Find("required") is { } required && Truth(required);
        var asks = $"The field {field} is one of {Listed(values)}{(isRequired ? ", and is there" : "")}.";
        return Of(id, rule, entry, asks, new FieldPattern(field, values, isRequired));
    }

    private CustomRule Term(RuleId id, YamlMapping rule, YamlEntry entry, YamlEntry kind)
    {
        var mapping = reader.Mapping(kind.Value, "`term`");
        foreach (var inner in mapping.Entries)
        {
            if (!TermKeys.Contains(inner.Key, StringComparer.Ordinal))
            {
                throw reader.Unknown("key of `term`", inner.Key, inner.KeySpan, TermKeys);
            }
        }

        var use = List(mapping.Find("use") ?? throw reader.Fault(kind.KeySpan, "a term needs its `use`"));
        var not = List(mapping.Find("not") ?? throw reader.Fault(kind.KeySpan, "a term needs its `not`"));
        var instead = string.Join(" or ", use);
        return Of(
            id,
            rule,
            entry,
            $"{Listed(use)} is written, and not {Listed(not)}.",
            new ForbiddenWords(not.Select(x => (x, (string?)instead)), use)
        );
    }

    private CustomRule Glossary(RuleId id, YamlMapping rule, YamlEntry entry, YamlEntry kind)
    {
        var terms = reader.Mapping(kind.Value, "`glossary`").Entries;
        var words = terms.SelectMany(x => List(x).Select(y => (y, (string?)x.Key))).ToList();
        Bound(kind, words.Count);
        return Of(
            id,
            rule,
            entry,
            $"The terms of the glossary are {Listed([.. terms.Select(x => x.Key)])}.",
            new ForbiddenWords(words, [.. terms.Select(x => x.Key)])
        );
    }

    /// <summary>A list of words, or a mapping of words with what is written instead.</summary>
    private List<(string, string?)> Words(YamlEntry kind)
    {
        var words = kind.Value is YamlMapping mapping
            ? mapping
                .Entries.Select(x => (x.Key, (string?)reader.Word(x.Value, "what is written instead is one text")))
                .ToList()
            : [.. List(kind).Select(x => (x, (string?)null))];
        Bound(kind, words.Count);
        return words;
    }

    private ImmutableArray<SpecStatus> Statuses(YamlEntry kind)
    {
        var all = Enum.GetValues<SpecStatus>();
        return
        [
            .. List(kind)
                .Select(x =>
                    Array.FindIndex(
                        all,
                        y => string.Equals(CustomLinkRule.NameOf(y), x, StringComparison.OrdinalIgnoreCase)
                    )
                        is >= 0
                            and var found
                        ? all[found]
                        : throw reader.Unknown("status", x, kind.Value.Span, all.Select(CustomLinkRule.NameOf))
                ),
        ];
    }

    private CustomRule Of(RuleId id, YamlMapping rule, YamlEntry entry, string asks, CustomDemand demand) =>
        new(Text(id, rule, entry, asks), demand);

    private CustomRuleText Text(RuleId id, YamlMapping rule, YamlEntry entry, string asks)
    {
        var message = rule.Find("message") ?? throw reader.Fault(entry.KeySpan, $"{id} needs its `message`");
        var paths = rule.Find("paths") is { } patterns ? reader.Patterns(patterns) : [];
        return new CustomRuleText(
            id,
            rule.Find("name") is { } name ? Name(name) : id.ToString().ToLowerInvariant(),
            rule.Find("severity") is { } severity ? SeverityOf(severity.Value) : Severity.Warning,
            reader.Word(message.Value, "`message` is a sentence").TrimEnd('.'),
            rule.Find("help") is { } help ? reader.Word(help.Value, "`help` is a sentence") : null,
            asks,
            paths.IsEmpty ? static _ => true : path => paths.Any(x => Glob.Matches(x, path))
        );
    }

    private string Name(YamlEntry entry)
    {
        var name = reader.Word(entry.Value, "`name` is words joined by hyphens");
        return name.All(x => char.IsAsciiLetterLower(x) || x == '-') && RuleNames.Find(name) is null
            ? name
            : throw reader.Fault(
                entry.Value.Span,
                $"`{name}` is no name for a rule of your own",
                "small letters and hyphens, and not the name of one of Storypole's"
            );
    }

    private Severity SeverityOf(YamlNode node) =>
        reader.Word(node, "a severity is one word") switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" => Severity.Info,
            var other => throw reader.Unknown("severity", other, node.Span, ["error", "warning", "info"]),
        };

    private bool Truth(YamlEntry entry) =>
        reader.Word(entry.Value, $"`{entry.Key}` is true or false") switch
        {
            "true" => true,
            "false" => false,
            var other => throw reader.Unknown($"value of `{entry.Key}`", other, entry.Value.Span, ["true", "false"]),
        };

    private ImmutableArray<string> List(YamlEntry entry)
    {
        var nodes = entry.Value is YamlSequence list ? list.Items : [entry.Value];
        Bound(entry, nodes.Length);
        return [.. nodes.Select(x => reader.Word(x, $"`{entry.Key}` is a text or a list of texts"))];
    }

    private void Bound(YamlEntry entry, int count)
    {
        if (count > Most)
        {
            throw reader.Fault(entry.KeySpan, $"`{entry.Key}` has more than {Most} entries");
        }
    }

    private static string Listed(ImmutableArray<string> words) => string.Join(", ", words);

    private static string Listed(ImmutableArray<SpecStatus> statuses) =>
        string.Join(", ", statuses.Select(CustomLinkRule.NameOf));
}
