using System.Text;

namespace Storypole.Reading;

/// <summary>
/// The name of a repeated part: a word, a number, and after a colon or dash its title. <c>Decision 2: Use SQLite</c>,
/// <c>TD-3</c>, <c>Week 1-2</c>, <c>Этап 1</c>, <c>阶段一</c>; in languages that count so the number first, <c>第一阶段</c>, <c>1단계</c>.
/// </summary>
/// <param name="WordStart">Where the word starts.</param>
/// <param name="WordEnd">Where the word ends.</param>
/// <param name="TitleStart">Where the title starts; the end of the name when it has none.</param>
internal readonly record struct NumberedName(int WordStart, int WordEnd, int Number, int TitleStart)
{
    private const int MostWords = 3;

    public static bool TryRead(ReadOnlySpan<byte> name, out NumberedName found)
    {
        found = default;
        var start = StartOf(name);
        if (start == name.Length)
        {
            return false;
        }

        if (char.IsAsciiDigit((char)name[start]) || name[start..].StartsWith("第"u8))
        {
            return TryReadCounted(name, start, out found);
        }

        var word = WordsEnd(name, start);
        var at = word;
        while (at < name.Length && name[at] is (byte)' ' or (byte)'-' or (byte)'#' or (byte)'.')
        {
            at++;
        }

        // The milestone of `Milestone M1` is numbered all the same.
        at +=
            at > word
            && at + 1 < name.Length
            && name[at] is (byte)'M' or (byte)'P' or (byte)'S'
            && char.IsAsciiDigit((char)name[at + 1])
                ? 1
                : 0;
        if (word == start || !NumberText.TryRead(name, ref at, out var number))
        {
            return false;
        }

        return TryTitle(name, at, out var title) && Is(new NumberedName(start, word, number, title), out found);
    }

    /// <summary>A name that begins with its number: <c>第一阶段：…</c>, <c>1단계 …</c>.</summary>
    private static bool TryReadCounted(ReadOnlySpan<byte> name, int start, out NumberedName found)
    {
        found = default;
        var isOrdinal = name[start..].StartsWith("第"u8);
        var at = start + (isOrdinal ? 3 : 0);
        while (at < name.Length && name[at] == ' ')
        {
            at++;
        }

        if (at >= name.Length || !NumberText.TryRead(name, ref at, out var number))
        {
            return false;
        }

        while (at < name.Length && name[at] == ' ')
        {
            at++;
        }

        var word = at;
        while (at < name.Length && name[at] >= 0x80 && IsLetter(name[at..], out var length))
        {
            at += length;
        }

        return at > word
            && TryTitle(name, at, out var title)
            && Is(new NumberedName(word, at, number, title), out found);
    }

    private static bool Is(NumberedName name, out NumberedName found)
    {
        found = name;
        return true;
    }

    /// <summary>Where the first letter or digit is; signs and emoji in front say nothing.</summary>
    private static int StartOf(ReadOnlySpan<byte> name)
    {
        var at = 0;
        while (at < name.Length && !char.IsAsciiLetterOrDigit((char)name[at]))
        {
            if (name[at] < 0x80)
            {
                at++;
                continue;
            }

            if (IsLetter(name[at..], out var length))
            {
                break;
            }

            at += length;
        }

        return at;
    }

    /// <summary>The end of the words in front of the number; where nothing follows them there is no number.</summary>
    private static int WordsEnd(ReadOnlySpan<byte> name, int start)
    {
        var words = 1;
        var end = start;
        for (var at = start; at < name.Length; )
        {
            if (char.IsAsciiLetter((char)name[at]))
            {
                end = ++at;
            }
            else if (name[at] == ' ' && words < MostWords && at + 1 < name.Length && IsWordStart(name[at + 1]))
            {
                words++;
                at++;
            }
            else if (name[at] >= 0x80 && !NumberText.IsHan(name[at..]) && IsLetter(name[at..], out var length))
            {
                at += length;
                end = at;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>A letter in front of digits is part of the number's word: the M of <c>Milestone M1</c> is not.</summary>
    private static bool IsWordStart(byte b) =>
        char.IsAsciiLetterLower((char)b) || b >= 0x80 || b is (byte)'D' or (byte)'F' or (byte)'Q';

    private static bool IsLetter(ReadOnlySpan<byte> text, out int length)
    {
        Rune.DecodeFromUtf8(text, out var rune, out length);
        return Rune.IsLetter(rune);
    }

    /// <summary>Where the title starts behind the number; false when the number is only the start of something else.</summary>
    private static bool TryTitle(ReadOnlySpan<byte> name, int at, out int title)
    {
        var end = at;
        while (at < name.Length && name[at] == ' ')
        {
            at++;
        }

        title = at;
        if (at == name.Length)
        {
            return true;
        }

        var separator = SeparatorAt(name[at..]);
        if (separator == 0 && at == end && name[at] != '(' && !name[at..].StartsWith("（"u8))
        {
            return false;
        }

        at += separator;
        while (at < name.Length && name[at] is (byte)' ' or (byte)'-')
        {
            at++;
        }

        title = at;
        return true;
    }

    private static int SeparatorAt(ReadOnlySpan<byte> text) =>
        text[0] is (byte)':' or (byte)'.' or (byte)'-' or (byte)')' ? 1
        : text.StartsWith("·"u8) ? 2
        : text.StartsWith("–"u8)
        || text.StartsWith("—"u8)
        || text.StartsWith("："u8)
        || text.StartsWith("、"u8)
        || text.StartsWith("－"u8)
            ? 3
        : 0;
}
