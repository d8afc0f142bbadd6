using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Storypole.Conforming;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>A conformed text with where each of its lines stood before: the published contract of <c>conform --format json</c>.</summary>
public static class ConformedJson
{
    /// <summary>The version of the contract; keys may be added within one version, never renamed or removed.</summary>
    public const int Version = 1;

    public static void Write(IBufferWriter<byte> output, string path, ConformedText conformed)
    {
        var after = SourceText.From(conformed.ToBytes());
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteNumber("version"u8, Version);
        json.WriteString("path"u8, path);
        json.WriteNumber("understanding"u8, Math.Round(conformed.Understanding, 3));
        json.WriteNumber("moved"u8, conformed.Moved);
        json.WriteNumber("retitled"u8, conformed.Retitled);
        json.WriteStartArray("inserted"u8);
        foreach (var title in conformed.Inserted)
        {
            json.WriteStringValue(title);
        }

        json.WriteEndArray();
        WriteLines(json, conformed, after);
        json.WriteString("text"u8, after.ToString());
        json.WriteEndObject();
    }

    /// <summary>For each line of the new text the line that it, or the first kept word of it, stood on; null for an added one.</summary>
    private static void WriteLines(Utf8JsonWriter json, ConformedText conformed, SourceText after)
    {
        json.WriteStartArray("lines"u8);
        var piece = 0;
        var pieceStart = 0;
        for (var line = 0; line < after.Lines.Count; line++)
        {
            var start = after.Lines.StartOf(line);
            var end = line + 1 < after.Lines.Count ? after.Lines.StartOf(line + 1) : after.Length;
            while (piece < conformed.Pieces.Length && pieceStart + conformed.Pieces[piece].Length <= start)
            {
                pieceStart += conformed.Pieces[piece].Length;
                piece++;
            }

            if (KeptIn(conformed, piece, pieceStart, start, end) is >= 0 and var offset)
            {
                json.WriteNumberValue(conformed.Source.Position(offset).Line);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>The source offset of the first kept byte in a range of the new text, line ends aside; -1 when all of it was added.</summary>
    private static int KeptIn(ConformedText conformed, int piece, int pieceStart, int start, int end)
    {
        for (; piece < conformed.Pieces.Length && pieceStart < end; pieceStart += conformed.Pieces[piece++].Length)
        {
            var run = conformed.Pieces[piece];
            if (!run.IsKept)
            {
                continue;
            }

            var from = run.Source.Start + Math.Max(0, start - pieceStart);
            var to = run.Source.Start + Math.Min(run.Length, end - pieceStart);
            if (from < to && (pieceStart <= start || conformed.Source.Bytes[from] is not ((byte)'\n' or (byte)'\r')))
            {
                return from;
            }
        }

        return -1;
    }
}
