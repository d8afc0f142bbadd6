using System.Collections.Immutable;
using System.Globalization;
using Storypole.Documents;

namespace Storypole.Workspace.Configuration;

/// <summary>Reads <c>waivers</c>: of each its rule, its files, its end and its reason, none of which may be missing.</summary>
internal sealed class WaiversReader(ConfigurationReader reader)
{
    public static ImmutableArray<string> Keys { get; } = ["rule", "paths", "until", "because"];

    public ImmutableArray<ConfiguredWaiver> Read(YamlEntry entry) =>
        entry.Value switch
        {
            YamlSequence list => [.. list.Items.Select(Waiver)],
            YamlScalar { Value: "" } => [],
            _ => throw reader.Fault(entry.Value.Span, "`waivers` is a list"),
        };

    private ConfiguredWaiver Waiver(YamlNode node)
    {
        var mapping = reader.Mapping(node, "a waiver");
        foreach (var entry in mapping.Entries)
        {
            if (!Keys.Contains(entry.Key, StringComparer.Ordinal))
            {
                throw reader.Unknown("key of a waiver", entry.Key, entry.KeySpan, Keys);
            }
        }

        var rule = Entry(mapping, "rule");
        return new ConfiguredWaiver(
            reader.Rule(reader.Word(rule.Value, "a rule is one word"), rule.Value.Span).Id,
            reader.Patterns(Entry(mapping, "paths")),
            Date(Entry(mapping, "until").Value),
            reader.Word(Entry(mapping, "because").Value, "`because` is a sentence"),
            rule.Value.Span
        );
    }

    private YamlEntry Entry(YamlMapping waiver, string key) =>
        waiver.Find(key) ?? throw reader.Fault(waiver.Span, $"a waiver needs its `{key}`");

    private DateOnly Date(YamlNode node)
    {
        var word = reader.Word(node, "`until` is a date");
        return DateOnly.TryParseExact(
            word,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw reader.Fault(node.Span, $"`{word}` is no date", "write it as 2027-03-31");
    }
}
