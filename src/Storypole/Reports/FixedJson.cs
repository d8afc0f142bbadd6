using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Storypole.Checking.Fixing;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>What was fixed, edit by edit: the published contract of <c>fix --format json</c>.</summary>
public static class FixedJson
{
    /// <summary>The version of the contract; keys may be added within one version, never renamed or removed.</summary>
    public const int Version = 1;

    /// <param name="isWritten">Whether the files have their new texts.</param>
    public static void Write(
        IBufferWriter<byte> output,
        ImmutableArray<(string Path, FixedText Text, int NeedUnsafe)> files,
        ImmutableArray<(string Path, string Message)> troubles,
        bool isWritten
    )
    {
        var json = JsonOutput.Begin(output);
        json.WriteStartObject();
        json.WriteNumber("version"u8, Version);
        json.WriteBoolean("written"u8, isWritten);
        json.WriteStartArray("files"u8);
        foreach (var (path, text, needUnsafe) in files)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, JsonOutput.Foreign(path));
            WriteRounds(json, text);
            WriteDropped(json, text);
            json.WriteNumber("left"u8, text.Left.Length);
            json.WriteNumber("needUnsafe"u8, needUnsafe);
            json.WriteEndObject();
            JsonOutput.Pass(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("troubles"u8);
        foreach (var (path, message) in troubles)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, JsonOutput.Foreign(path));
            json.WriteString("message"u8, JsonOutput.Foreign(message));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.End(json);
    }

    private static void WriteRounds(Utf8JsonWriter json, FixedText text)
    {
        json.WriteStartArray("rounds"u8);
        foreach (var round in text.Rounds)
        {
            json.WriteStartArray();
            foreach (var (finding, fix) in round.Fixes)
            {
                json.WriteStartObject();
                WriteFinding(json, finding);
                Write(json, round.Text, fix);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteDropped(Utf8JsonWriter json, FixedText text)
    {
        json.WriteStartArray("dropped"u8);
        foreach (var dropped in text.Dropped)
        {
            json.WriteStartObject();
            WriteFinding(json, dropped.Of.Finding);
            Write(json, dropped.Text, dropped.Of.Fix);
            json.WriteString("because"u8, JsonOutput.Foreign(dropped.Because));
            json.WriteString("why"u8, SpecText.Word(dropped.Why, '-'));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteString("rule"u8, finding.Rule.ToString());
        json.WriteString("message"u8, JsonOutput.Foreign(finding.Message));
    }

    /// <summary>A fix as every report in JSON shows it: the keys, without the braces around them.</summary>
    internal static void Write(Utf8JsonWriter json, SourceText text, Fix fix)
    {
        json.WriteString("title"u8, JsonOutput.Foreign(fix.Title));
        json.WriteString("kind"u8, SpecText.Word(fix.Kind, '-'));
        json.WriteBoolean("safe"u8, fix.IsSafe);
        json.WriteStartArray("edits"u8);
        var places = new Places(text);
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WritePlace(json, "start"u8, places, edit.Span.Start);
            WritePlace(json, "end"u8, places, edit.Span.End);
            json.WriteString("newText"u8, JsonOutput.Foreign(edit.NewText));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, ReadOnlySpan<byte> name, Places places, int offset)
    {
        var position = places.At(offset);
        json.WriteStartObject(name);
        json.WriteNumber("offset"u8, offset);
        json.WriteNumber("line"u8, position.Line);
        json.WriteNumber("column"u8, position.Column);
        json.WriteEndObject();
    }
}
