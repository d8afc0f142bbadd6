using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Storypole.Diagnostics;

/// <summary>
/// The findings of an old repository that are accepted until somebody mends them. As a text it is one JSON list, sorted, a
/// line for each finding, and each line whole by itself with the comma in front: two branches that mend different findings
/// merge, and git's <c>union</c> merges any two.
/// </summary>
public sealed record Baseline(ImmutableArray<BaselineEntry> Entries)
{
    private const int Version = 1;

    /// <summary>Reads a text.</summary>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Read(ReadOnlyMemory<byte> text, out Baseline baseline)
    {
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        baseline = new Baseline([]);
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
            {
                return "it is no baseline";
            }

            foreach (var line in json.RootElement.EnumerateArray())
            {
                if (line.TryGetProperty("version"u8, out var version))
                {
                    if (!version.TryGetInt32(out var number) || number != Version)
                    {
                        return $"its version is {version}, and this program knows version 1";
                    }
                }
                else if (Entry(line) is { } entry)
                {
                    entries.Add(entry);
                }
                else
                {
                    return $"entry {entries.Count + 1} lacks its rule, its path or its fingerprint";
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "it is no baseline, or was merged badly";
        }

        baseline = new Baseline(entries.ToImmutable());
        return null;
    }

    public byte[] Write()
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("[{\"version\":1}\n"u8);
        using var json = new Utf8JsonWriter(output);
        var sorted = Entries
            .OrderBy(x => x.Path, StringComparer.Ordinal)
            .ThenBy(x => x.Rule.Number)
            .ThenBy(x => x.Fingerprint.ToString(), StringComparer.Ordinal);
        foreach (var entry in sorted)
        {
            output.Write(","u8);
            json.WriteStartObject();
            json.WriteString("rule"u8, entry.Rule.ToString());
            json.WriteString("path"u8, entry.Path);
            json.WriteString("fingerprint"u8, entry.Fingerprint.ToString());
            json.WriteString("message"u8, entry.Message);
            if (entry.Because is { } because)
            {
                json.WriteString("because"u8, because);
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }

        output.Write("]\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private static BaselineEntry? Entry(JsonElement line) =>
        Text(line, "rule"u8) is { } rule
        && RuleId.TryParse(rule, out var id)
        && Text(line, "path"u8) is { } path
        && Text(line, "fingerprint"u8) is { } fingerprint
        && Fingerprint.TryParse(fingerprint, out var parsed)
            ? new BaselineEntry(id, path, parsed, Text(line, "message"u8) ?? "", Text(line, "because"u8))
            : null;

    private static string? Text(JsonElement line, ReadOnlySpan<byte> name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
