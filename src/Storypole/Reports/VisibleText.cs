using System.Buffers;
using System.Text;

namespace Storypole.Reports;

/// <summary>
/// Makes text from a file safe to show: control characters, and those that change the direction of the text around them, are
/// shown by number, bytes that are no UTF-8 as U+FFFD. Nothing that somebody wrote into a specification can move the cursor.
/// </summary>
public static class VisibleText
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create([
        .. Enumerable.Range(0x20, 0x5F).Select(x => (byte)x),
    ]);

    /// <summary>Whether a text is ASCII that can be shown as it is, one column for each byte.</summary>
    internal static bool IsPlain(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(Plain);

    /// <summary>A text as it is shown.</summary>
    public static string Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (IsPlain(bytes))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        Span<byte> shown = stackalloc byte[16];
        for (var at = 0; at < bytes.Length; )
        {
            var (length, _) = Next(bytes.AsSpan(at), shown, out var consumed);
            visible.Append(Encoding.UTF8.GetString(shown[..length]));
            at += consumed;
        }

        return visible.ToString();
    }

    /// <summary>The next character of a text: how many bytes it takes, and what is shown of it.</summary>
    /// <param name="shown">At least 10 bytes.</param>
    /// <returns>How many bytes of <paramref name="shown"/> were written, and how many columns they take.</returns>
    internal static (int Length, int Width) Next(ReadOnlySpan<byte> text, Span<byte> shown, out int consumed)
    {
        Rune.DecodeFromUtf8(text, out var rune, out consumed);
        if (IsHidden(rune))
        {
            var length = Encoding.ASCII.GetBytes($"<U+{rune.Value:X4}>", shown);
            return (length, length);
        }

        return (rune.EncodeToUtf8(shown), DisplayWidth.Of(rune));
    }

    /// <summary>Control characters but the tab, and characters that set the direction of the text around them.</summary>
    internal static bool IsHidden(Rune rune) =>
        rune.Value
            is (< 0x20 and not '\t')
                or (>= 0x7F and < 0xA0)
                or 0x061C
                or 0x200E
                or 0x200F
                or (>= 0x2028 and <= 0x202E)
                or (>= 0x2066 and <= 0x2069)
                or 0xFEFF;
}
