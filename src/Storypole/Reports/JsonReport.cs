using System.Buffers;
using System.Text.Json;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>
/// Findings for programs: one JSON document, the published contract of <c>check --format json</c>. Offsets count bytes of
/// UTF-8, lines and columns start at 1, columns count code points.
/// </summary>
internal sealed class JsonReport : IReport
{
    /// <summary>The version of the contract; keys may be added within one version, never renamed or removed.</summary>
    private const int Version = 1;

    private readonly ReportOptions options;
    private readonly Utf8JsonWriter findings;
    private readonly ArrayBufferWriter<byte> heldBack = new();
    private readonly Utf8JsonWriter held;
    private Utf8JsonWriter json;

    public JsonReport(IBufferWriter<byte> output, ReportOptions options)
    {
        this.options = options;
        json = findings = JsonOutput.Begin(output);
        held = JsonOutput.Begin(heldBack);
        held.WriteStartArray();
        json.WriteStartObject();
        json.WriteNumber("version"u8, Version);
        json.WriteStartArray("findings"u8);
    }

    public void Add(ReportedFile file)
    {
        var places = new Places(file.Text);
        var fingerprints = file.Fingerprints();
        foreach (var diagnostic in file.Diagnostics)
        {
            Write(file, places, fingerprints, diagnostic, null);
        }

        json = held;
        foreach (var accepted in file.HeldBack)
        {
            Write(file, places, fingerprints, accepted.Diagnostic, accepted);
        }

        json = findings;
        JsonOutput.Pass(json);
    }

    public void End(ReportEnd end)
    {
        json.WriteEndArray();
        held.WriteEndArray();
        held.Flush();
        json.WritePropertyName("heldBack"u8);
        json.WriteRawValue(heldBack.WrittenSpan, skipInputValidation: true);
        json.WriteStartArray("troubles"u8);
        foreach (var (path, message) in end.Troubles)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, JsonOutput.Foreign(path));
            json.WriteString("message"u8, JsonOutput.Foreign(message));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCounts(end.Counts);
        json.WriteEndObject();
        JsonOutput.End(json);
    }

    private void WriteCounts(CheckCounts counts)
    {
        json.WriteStartObject("counts"u8);
        json.WriteNumber("files"u8, counts.Files);
        json.WriteNumber("specs"u8, counts.Specs);
        json.WriteNumber("templates"u8, counts.Templates);
        json.WriteNumber("unreadable"u8, counts.Unreadable);
        json.WriteNumber("filesWithFindings"u8, counts.FilesWithFindings);
        json.WriteNumber("errors"u8, counts.Errors);
        json.WriteNumber("warnings"u8, counts.Warnings);
        json.WriteNumber("infos"u8, counts.Infos);
        json.WriteNumber("fixable"u8, counts.Fixable);
        json.WriteNumber("fixableUnsafely"u8, counts.FixableUnsafely);
        json.WriteNumber("waived"u8, counts.Waived);
        json.WriteNumber("inBaseline"u8, counts.InBaseline);
        json.WriteNumber("inBase"u8, counts.InBase);
        json.WriteNumber("baselineMayShrinkBy"u8, counts.BaselineMayShrinkBy);
        json.WriteEndObject();
    }

    private void Write(
        ReportedFile file,
        Places places,
        Fingerprints fingerprints,
        Diagnostic diagnostic,
        HeldBack? accepted
    )
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, diagnostic.Rule.ToString());
        json.WriteString("name"u8, options.NameOf(diagnostic.Rule));
        json.WriteString("severity"u8, TextReport.NameOf(diagnostic.Severity));
        json.WriteString("message"u8, JsonOutput.Foreign(diagnostic.Message));
        WriteOptional("help"u8, diagnostic.Help);
        json.WriteString("path"u8, JsonOutput.Foreign(file.Path));
        json.WriteString("fingerprint"u8, fingerprints[diagnostic].ToString());
        WriteSpan(places, diagnostic.Span);
        json.WriteStartArray("related"u8);
        foreach (var related in diagnostic.Related)
        {
            WriteRelated(file, related);
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes"u8);
        foreach (var fix in diagnostic.Fixes)
        {
            json.WriteStartObject();
            FixedJson.Write(json, file.Text, fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (accepted is not null)
        {
            json.WriteString("by"u8, SpecText.Word(accepted.By, '-'));
            WriteOptional("because"u8, accepted.Because);
        }

        json.WriteEndObject();
    }

    private void WriteOptional(ReadOnlySpan<byte> name, string? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, JsonOutput.Foreign(text));
        }
    }

    private void WriteRelated(ReportedFile file, RelatedPlace related)
    {
        var text = related.Path is null ? file.Text : options.TextOf(related.Path);
        json.WriteStartObject();
        json.WriteString("path"u8, JsonOutput.Foreign(related.Path ?? file.Path));
        json.WriteString("message"u8, JsonOutput.Foreign(related.Message));
        if (text is not null && related.Span.End <= text.Length)
        {
            WriteSpan(new Places(text), related.Span);
        }

        json.WriteEndObject();
    }

    private void WriteSpan(Places places, TextSpan span)
    {
        WritePlace("start"u8, places, span.Start);
        WritePlace("end"u8, places, span.End);
    }

    private void WritePlace(ReadOnlySpan<byte> name, Places places, int offset)
    {
        var position = places.At(offset);
        json.WriteStartObject(name);
        json.WriteNumber("offset"u8, offset);
        json.WriteNumber("line"u8, position.Line);
        json.WriteNumber("column"u8, position.Column);
        json.WriteEndObject();
    }
}
