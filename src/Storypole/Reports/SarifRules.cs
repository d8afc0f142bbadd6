using System.Collections.Immutable;
using System.Text.Json;
using Storypole.Diagnostics;
using Storypole.Rules;

namespace Storypole.Reports;

/// <summary>The rules of a SARIF run, each with its page as help.</summary>
internal sealed class SarifRules(ImmutableArray<Rule> rules)
{
    private readonly Dictionary<RuleId, int> indexes = rules
        .Select((rule, index) => (rule.Id, index))
        .ToDictionary(x => x.Id, x => x.index);

    public int? IndexOf(RuleId id) => indexes.TryGetValue(id, out var index) ? index : null;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Id.ToString());
            json.WriteString("name"u8, rule.Name);
            if (rule.Page is { } page)
            {
                WriteText(json, "shortDescription"u8, page.Title);
                WriteText(json, "fullDescription"u8, page.Summary);
                json.WriteStartObject("help"u8);
                json.WriteString("text"u8, RulePageText.Of(page, isColoured: false));
                json.WriteString("markdown"u8, page.Text);
                json.WriteEndObject();
                json.WriteStartObject("properties"u8);
                json.WriteStartArray("tags"u8);
                json.WriteStringValue(page.Family);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteStartObject("defaultConfiguration"u8);
            json.WriteString("level"u8, SarifReport.LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }
}
