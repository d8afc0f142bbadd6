using System.Globalization;
using System.Text;

namespace Storypole.Reports;

/// <summary>
/// Makes text from outside safe to show: control characters and those that turn the direction of writing come out as
/// <c>\u{202e}</c>, so that no specification can move the cursor, colour the screen or hide what it says.
/// </summary>
public static class Shown
{
    /// <summary>The text with every unsafe character escaped; tabs only when <paramref name="keepTabs"/> is false.</summary>
    public static string Safe(string text, bool keepTabs = false)
    {
        StringBuilder? safe = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.Utf16SequenceLength;
            if (IsUnsafe(rune) && !(keepTabs && rune.Value == '\t'))
            {
                safe ??= new StringBuilder(text, 0, at, text.Length + 8);
                safe.Append(Escaped(rune));
            }
            else
            {
                safe?.Append(text, at, length);
            }

            at += length;
        }

        return safe?.ToString() ?? text;
    }

    /// <summary>Columns that a character takes on a terminal: 0 for combining ones, 2 for wide ones, of an escaped one its escape.</summary>
    public static int Width(Rune rune) =>
        IsUnsafe(rune) ? Escaped(rune).Length
        : Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
            ? 0
        : IsWide(rune.Value) ? 2
        : 1;

    private static string Escaped(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");

    private static bool IsUnsafe(Rune rune) =>
        rune.Value is < 0x20 or (>= 0x7F and < 0xA0)
        || rune.Value is 0x061C or 0x200E or 0x200F or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E)
        || rune.Value is (>= 0x2066 and <= 0x2069) or 0xFEFF;

    /// <summary>Wide and full-width characters after Unicode's East Asian Width, and emoji.</summary>
    private static bool IsWide(int value) =>
        value >= 0x1100
        && (
            value
                is <= 0x115F
                    or 0x231A
                    or 0x231B
                    or 0x23E9
                    or 0x23EA
                    or 0x23EB
                    or 0x23EC
                    or 0x2705
                    or 0x274C
                    or 0x2753
                    or 0x2757
                    or 0x2B50
                    or 0x2B55
            || value is >= 0x2E80 and <= 0x303E
            || value is >= 0x3041 and <= 0xA4CF
            || value is >= 0xA960 and <= 0xA97C
            || value is >= 0xAC00 and <= 0xD7A3
            || value is >= 0xF900 and <= 0xFAFF
            || value is >= 0xFE30 and <= 0xFE6F
            || value is >= 0xFF00 and <= 0xFF60
            || value is >= 0xFFE0 and <= 0xFFE6
            || value is >= 0x1F300 and <= 0x1F64F
            || value is >= 0x1F680 and <= 0x1F6FF
            || value is >= 0x1F7E0 and <= 0x1F7EB
            || value is >= 0x1F900 and <= 0x1FAFF
            || value is >= 0x20000 and <= 0x3FFFD
        );
}
