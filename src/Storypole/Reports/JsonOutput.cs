using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Storypole.Reports;

/// <summary>JSON as all reports write it: indented, with letters of every language as they are.</summary>
internal static class JsonOutput
{
    public static Utf8JsonWriter Begin(IBufferWriter<byte> output) =>
        new(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Foreign text, with what moves or hides other text in the form that JSON has for it: the same text, seen as it is.</summary>
    public static JsonEncodedText Foreign(string text) =>
        JsonEncodedText.Encode(
            text,
            text.EnumerateRunes().Any(VisibleText.IsHidden)
                ? JavaScriptEncoder.Default
                : JavaScriptEncoder.UnsafeRelaxedJsonEscaping
        );

    /// <summary>Hands on what there is when it has become much.</summary>
    public static void Pass(Utf8JsonWriter json)
    {
        if (json.BytesPending > 16 * 1024)
        {
            json.Flush();
        }
    }

    public static void End(Utf8JsonWriter json) => json.Dispose();
}
