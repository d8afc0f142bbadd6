using System.Text.Encodings.Web;
using System.Text.Json;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>
/// Findings for programs: one JSON document, the published contract of <c>check --format json</c>. Offsets count bytes of
/// UTF-8, lines and columns start at 1, columns count code points.
/// </summary>
public sealed class JsonReport : IDisposable
{
    /// <summary>The version of the contract; keys may be added within one version, never renamed or removed.</summary>
    public const int Version = 1;

    private readonly Utf8JsonWriter json;
    private readonly Func<RuleId, string?> nameOf;

    /// <param name="nameOf">The name of a rule by its id.</param>
    public JsonReport(Stream output, Func<RuleId, string?> nameOf)
    {
        this.nameOf = nameOf;
        json = new Utf8JsonWriter(
            output,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteNumber("version"u8, Version);
        json.WriteStartArray("findings"u8);
    }

    /// <param name="others">The text of another file that a finding speaks of, by its path; null when it cannot be shown.</param>
    public void Add(ReportedFile file, Func<string, SourceText?> others)
    {
        var places = new Places(file.Text);
        foreach (var diagnostic in file.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, diagnostic.Rule.ToString());
            json.WriteString("name"u8, nameOf(diagnostic.Rule));
            json.WriteString("severity"u8, TextReport.NameOf(diagnostic.Severity));
            json.WriteString("message"u8, diagnostic.Message);
            json.WriteString("help"u8, diagnostic.Help);
            json.WriteString("path"u8, file.Path);
            WriteSpan(places, diagnostic.Span);
            json.WriteStartArray("related"u8);
            foreach (var related in diagnostic.Related)
            {
                WriteRelated(file, related, others);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (json.BytesPending > 16 * 1024)
        {
            json.Flush();
        }
    }

    /// <summary>Ends the document.</summary>
    /// <param name="troubles">What could not be looked at, with the reason.</param>
    public void End(CheckCounts counts, IEnumerable<(string Path, string Message)> troubles)
    {
        json.WriteEndArray();
        json.WriteStartArray("troubles"u8);
        foreach (var (path, message) in troubles)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, path);
            json.WriteString("message"u8, message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("counts"u8);
        json.WriteNumber("files"u8, counts.Files);
        json.WriteNumber("specs"u8, counts.Specs);
        json.WriteNumber("templates"u8, counts.Templates);
        json.WriteNumber("unreadable"u8, counts.Unreadable);
        json.WriteNumber("filesWithFindings"u8, counts.FilesWithFindings);
        json.WriteNumber("errors"u8, counts.Errors);
        json.WriteNumber("warnings"u8, counts.Warnings);
        json.WriteNumber("infos"u8, counts.Infos);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    public void Dispose() => json.Dispose();

    private void WriteRelated(ReportedFile file, RelatedPlace related, Func<string, SourceText?> others)
    {
        var text = related.Path is null ? file.Text : others(related.Path);
        json.WriteStartObject();
        json.WriteString("path"u8, related.Path ?? file.Path);
        json.WriteString("message"u8, related.Message);
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
