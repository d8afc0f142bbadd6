using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Storypole.Reading.Kinds;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>What was understood of specifications, as one JSON document: the published contract of <c>show --format json</c>.</summary>
public static class FactsJson
{
    /// <summary>The version of the contract; keys may be added within one version, never renamed or removed.</summary>
    public const int Version = 1;

    /// <param name="specs">Each with its path relative to the workspace.</param>
    public static void Write(IBufferWriter<byte> output, ImmutableArray<(string Path, Spec Spec)> specs)
    {
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteNumber("version"u8, Version);
        json.WriteStartArray("specs"u8);
        foreach (var (path, spec) in specs)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, path);
            json.WriteString("title"u8, SpecText.Plain(spec, spec.Header.Title));
            WriteKind(json, KindReader.Read(spec));
            json.WriteStartObject("facts"u8);
            WriteHeader(json, spec);
            new FactsWriter(json, spec).Write();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, KindOfSpec kind)
    {
        json.WriteStartObject("kind"u8);
        json.WriteString("name"u8, kind.Kind is { } known ? SpecText.Word(known, '-') : null);
        json.WriteString("certainty"u8, SpecText.Word(kind.Certainty, '-'));
        WriteWords(json, "signsOfChange", kind.ForChange);
        WriteWords(json, "signsOfProduct", kind.ForProduct);
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, ImmutableArray<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void WriteHeader(Utf8JsonWriter json, Spec spec)
    {
        var header = spec.Header;
        json.WriteStartObject("header"u8);
        json.WriteString("issue"u8, SpecText.Issue(spec, header.Issue));
        json.WriteString("status"u8, header.Status?.Value is { } status ? SpecText.Word(status, '_') : null);
        json.WriteString("statusRaw"u8, SpecText.Given(spec, header.Status?.Span));
        json.WriteString("created"u8, Date(header.Created));
        json.WriteString("updated"u8, Date(header.Updated));
        json.WriteString("lead"u8, SpecText.Given(spec, header.Lead));
        json.WriteEndObject();
    }

    internal static string? Date(Typed<DateOnly>? date) => date?.Value?.ToString("yyyy-MM-dd", null);
}
