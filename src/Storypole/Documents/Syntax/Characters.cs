using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Storypole.Documents.Syntax;

/// <summary>The classes of characters that decide what a run of marks may open or close.</summary>
internal static class Characters
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPunctuation(byte b) =>
        b is >= 0x21 and <= 0x2F or >= 0x3A and <= 0x40 or >= 0x5B and <= 0x60 or >= 0x7B and <= 0x7E;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';

    /// <summary>Class of the character before an offset; the start of the text counts as a blank.</summary>
    public static CharacterClass Before(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0)
        {
            return CharacterClass.Blank;
        }

        if (text[at - 1] < 0x80)
        {
            return OfAscii(text[at - 1]);
        }

        Rune.DecodeLastFromUtf8(text[..at], out var rune, out _);
        return Of(rune);
    }

    /// <summary>Class of the character at an offset; the end of the text counts as a blank.</summary>
    public static CharacterClass After(ReadOnlySpan<byte> text, int at)
    {
        if (at == text.Length)
        {
            return CharacterClass.Blank;
        }

        if (text[at] < 0x80)
        {
            return OfAscii(text[at]);
        }

        Rune.DecodeFromUtf8(text[at..], out var rune, out _);
        return Of(rune);
    }

    private static CharacterClass OfAscii(byte b)
    {
        if (IsSpace(b))
        {
            return CharacterClass.Blank;
        }

        return IsPunctuation(b) ? CharacterClass.Punctuation : CharacterClass.Word;
    }

    private static CharacterClass Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.SpaceSeparator => CharacterClass.Blank,
            >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol => CharacterClass.Punctuation,
            _ => CharacterClass.Word,
        };
}
