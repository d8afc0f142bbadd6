using System.Text;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Tells whether an author said something where a value belongs.</summary>
internal static class Stated
{
    /// <summary>Whether a value holds a letter, a digit or a sign of another script; a lone dash or question mark says nothing.</summary>
    public static bool Is(Spec spec, TextSpan? value)
    {
        if (value is not { } span)
        {
            return false;
        }

        foreach (var b in spec.Document.Slice(span))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b >= 0xC3)
            {
                return !IsDash(spec.Document.Slice(span));
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a value says who. <c>None</c>, <c>unassigned</c> and the like name no one; a reason behind the word is an answer,
    /// and so is a value that is still to be decided, which other rules report.
    /// </summary>
    public static bool NamesSomeone(Spec spec, TextSpan? value)
    {
        if (!Is(spec, value))
        {
            return false;
        }

        const int longest = 10;
        var text = spec.Document.Slice(value!.Value).Trim(" \t*_`.-"u8);
        return text.Length > longest
            || !(
                Ascii.EqualsIgnoreCase(text, "none"u8)
                || Ascii.EqualsIgnoreCase(text, "n/a"u8)
                || Ascii.EqualsIgnoreCase(text, "nobody"u8)
                || Ascii.EqualsIgnoreCase(text, "no one"u8)
                || Ascii.EqualsIgnoreCase(text, "unassigned"u8)
                || Ascii.EqualsIgnoreCase(text, "unknown"u8)
            );
    }

    /// <summary>Whether a text begins with a word, case aside.</summary>
    public static bool StartsWithWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length
        && Ascii.EqualsIgnoreCase(text[..word.Length], word)
        && (text.Length == word.Length || !char.IsAsciiLetterOrDigit((char)text[word.Length]));

    private static bool IsDash(ReadOnlySpan<byte> text) => text is [0xE2, 0x80, 0x93 or 0x94];
}
