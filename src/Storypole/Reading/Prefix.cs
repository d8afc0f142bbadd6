using System.Text;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Takes the fixed words of a template's pattern off a value: <c>Controls …</c>, <c>Triggers when …</c>.</summary>
internal static class Prefix
{
    /// <summary>The text behind the words, or all of it when it does not begin with them.</summary>
    public static TextSpan Without(ReadOnlySpan<byte> bytes, TextSpan text, ReadOnlySpan<byte> words)
    {
        if (text.Length <= words.Length || !Ascii.EqualsIgnoreCase(bytes.Slice(text.Start, words.Length), words))
        {
            return text;
        }

        var rest = bytes[(text.Start + words.Length)..text.End];
        var trimmed = rest.TrimStart(" \t\r\n"u8);
        return trimmed.Length == rest.Length || trimmed.IsEmpty
            ? text
            : text with
            {
                Start = text.End - trimmed.Length,
            };
    }
}
