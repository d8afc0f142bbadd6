using System.Buffers;
using System.Text.Json;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>
/// SARIF 2.1.0, as code scanners of every kind exchange their results: each rule with its page, each finding with its
/// fingerprint, its other places and its fixes. What is held back stands there as suppressed, with the reason.
/// </summary>
internal sealed class SarifReport : IReport
{
    private const string Root = "%SRCROOT%";

    private readonly Utf8JsonWriter json;
    private readonly ReportOptions options;
    private readonly SarifRules rules;

    public SarifReport(IBufferWriter<byte> output, ReportOptions options)
    {
        this.options = options;
        rules = new SarifRules(options.Rules);
        json = JsonOutput.Begin(output);
        json.WriteStartObject();
        json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json"u8);
        json.WriteString("version"u8, "2.1.0"u8);
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "Storypole"u8);
        json.WriteString("semanticVersion"u8, options.Version);
        rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind"u8, "unicodeCodePoints"u8);
        json.WriteStartArray("results"u8);
    }

    public void Add(ReportedFile file)
    {
        var regions = new Regions(file.Text);
        var fingerprints = file.Fingerprints();
        foreach (var diagnostic in file.Diagnostics)
        {
            Write(file, regions, fingerprints, diagnostic, null);
        }

        var held = new Regions(file.Text);
        foreach (var accepted in file.HeldBack.Where(x => x.By != HeldBackBy.Base))
        {
            Write(file, held, fingerprints, accepted.Diagnostic, accepted);
        }

        JsonOutput.Pass(json);
    }

    public void End(ReportEnd end)
    {
        json.WriteEndArray();
        json.WriteStartArray("invocations"u8);
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful"u8, end.Troubles.IsEmpty && end.Counts.Specs > 0);
        json.WriteStartArray("toolExecutionNotifications"u8);
        foreach (var (path, message) in end.Troubles)
        {
            json.WriteStartObject();
            json.WriteString("level"u8, "error"u8);
            WriteMessage($"{path}: {message}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.End(json);
    }

    private void Write(
        ReportedFile file,
        Regions regions,
        Fingerprints fingerprints,
        Diagnostic diagnostic,
        HeldBack? held
    )
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, diagnostic.Rule.ToString());
        if (rules.IndexOf(diagnostic.Rule) is { } index)
        {
            json.WriteNumber("ruleIndex"u8, index);
        }

        json.WriteString("level"u8, LevelOf(diagnostic.Severity));
        WriteMessage(diagnostic.Help is { } help ? $"{diagnostic.Message}\n{help}" : diagnostic.Message);
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        WritePlace(file.Path, regions, diagnostic.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints"u8);
        json.WriteString("primaryLocationLineHash"u8, fingerprints[diagnostic].ToString());
        json.WriteString("storypole/v1"u8, fingerprints[diagnostic].ToString());
        json.WriteEndObject();
        WriteRelated(file, diagnostic);
        WriteFixes(file, diagnostic);
        json.WriteStartArray("suppressions"u8);
        if (held is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, held.By == HeldBackBy.Waiver ? "inSource"u8 : "external"u8);
            json.WriteString("status"u8, "accepted"u8);
            json.WriteString("justification"u8, VisibleText.Of(held.Because ?? "It stands in the baseline."));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRelated(ReportedFile file, Diagnostic diagnostic)
    {
        if (diagnostic.Related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations"u8);
        for (var i = 0; i < diagnostic.Related.Length; i++)
        {
            var related = diagnostic.Related[i];
            var text = related.Path is null ? file.Text : options.TextOf(related.Path);
            var isWhole = text is null || (related.Path is not null && related.Span.IsEmpty);
            json.WriteStartObject();
            json.WriteNumber("id"u8, i + 1);
            WritePlace(related.Path ?? file.Path, isWhole ? null : new Regions(text!), related.Span);
            WriteMessage(related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFixes(ReportedFile file, Diagnostic diagnostic)
    {
        if (diagnostic.Fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes"u8);
        foreach (var fix in diagnostic.Fixes)
        {
            var regions = new Regions(file.Text);
            json.WriteStartObject();
            json.WriteStartObject("description"u8);
            json.WriteString("text"u8, VisibleText.Of(fix.Title));
            json.WriteEndObject();
            json.WriteStartArray("artifactChanges"u8);
            json.WriteStartObject();
            WriteArtifact(file.Path);
            json.WriteStartArray("replacements"u8);
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRegion("deletedRegion"u8, regions, edit.Span);
                json.WriteStartObject("insertedContent"u8);
                json.WriteString("text"u8, JsonOutput.Foreign(edit.NewText));
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <param name="regions">Of the file's text; null for the whole file.</param>
    private void WritePlace(string path, Regions? regions, TextSpan span)
    {
        json.WriteStartObject("physicalLocation"u8);
        WriteArtifact(path);
        if (regions is not null)
        {
            WriteRegion("region"u8, regions, span);
        }

        json.WriteEndObject();
    }

    private void WriteArtifact(string path)
    {
        var segments = options.RepositoryPath(path).Split('/').Select(Uri.EscapeDataString);
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, string.Join('/', segments));
        json.WriteString("uriBaseId"u8, Root);
        json.WriteEndObject();
    }

    private void WriteRegion(ReadOnlySpan<byte> name, Regions regions, TextSpan span)
    {
        var (start, end) = regions.Of(span);
        json.WriteStartObject(name);
        json.WriteNumber("startLine"u8, start.Line);
        json.WriteNumber("startColumn"u8, start.Column);
        json.WriteNumber("endLine"u8, end.Line);
        json.WriteNumber("endColumn"u8, end.Column);
        json.WriteEndObject();
    }

    /// <summary>Brackets around words would make a link of them.</summary>
    private void WriteMessage(string text)
    {
        json.WriteStartObject("message"u8);
        var lines = text.Split('\n').Select(VisibleText.Of);
        json.WriteString(
            "text"u8,
            string.Join('\n', lines)
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("[", "\\[", StringComparison.Ordinal)
                .Replace("]", "\\]", StringComparison.Ordinal)
        );
        json.WriteEndObject();
    }

    internal static ReadOnlySpan<byte> LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error"u8,
            Severity.Warning => "warning"u8,
            _ => "note"u8,
        };
}
