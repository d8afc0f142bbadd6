using System.Text;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Templates.Compiling;

/// <summary>Finds the placeholders of a template wherever they stand: in text, tables and code, plain or escaped.</summary>
internal static class Brackets
{
    /// <summary>The spans between the brackets of all placeholders in <c>[start, end)</c>, comments left out.</summary>
    public static List<TextSpan> Find(Document document, TextSpan region)
    {
        var bytes = document.Bytes[..region.End];
        var found = new List<TextSpan>();
        for (var at = region.Start; at < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOfAny((byte)'[', (byte)'<');
            if (next < 0)
            {
                break;
            }

            at += next;
            if (bytes[at..].StartsWith("<!--"u8))
            {
                var close = bytes[at..].IndexOf("-->"u8);
                at = close < 0 ? bytes.Length : at + close + 2;
            }
            else if (bytes[at] == '[' && TryRead(bytes, at, out var content))
            {
                found.Add(content);
                at = content.End;
            }
        }

        return found;
    }

    /// <summary>The first placeholder of a piece of text between its brackets; null when there is none.</summary>
    public static string? First(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '[' && TryRead(bytes, at, out var content))
            {
                return Encoding.UTF8.GetString(bytes.AsSpan(content.Start, content.Length));
            }
        }

        return null;
    }

    private static bool TryRead(ReadOnlySpan<byte> bytes, int open, out TextSpan content)
    {
        content = default;
        var length = bytes[(open + 1)..].IndexOfAny("[]\n\r"u8);
        if (length <= 0 || bytes[open + 1 + length] != ']')
        {
            return false;
        }

        var end = open + 1 + length;
        var isLink = end + 1 < bytes.Length && bytes[end + 1] == '(';
        if (bytes[end - 1] == '\\')
        {
            end--;
        }

        content = new TextSpan(open + 1, end);
        return !isLink && Placeholders.IsWords(bytes[content.Start..content.End]);
    }
}
