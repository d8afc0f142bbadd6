using System.Numerics;

namespace Storypole.Rules.Language;

/// <summary>
/// Tells the language of a text by its script, or by the small words that no sentence does without; it reads on only until
/// one language is far ahead of the others.
/// </summary>
internal static class TongueOf
{
    private const int Longest = 6 * 1024;
    private const int Shortest = 400;
    private const int Lead = 12;
    private const int Least = 5;

    public static Tongue Text(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, Longest)];
        Span<int> counts = stackalloc int[(int)Tongue.Ko + 1];
        counts.Clear();
        var oneByOne = 0;
        for (var at = 0; at < text.Length; )
        {
            if (at >= oneByOne && at + ShortWords.Width <= text.Length)
            {
                if (ShortWords.TryRead(text[at..], out var words, out var length))
                {
                    for (; words != 0; words &= words - 1)
                    {
                        var first = at + BitOperations.TrailingZeroCount(words);
                        var last = IsWordByte(text[first + 2]) ? first + 3 : first + 2;
                        if (IsTold(text[first..last], last, counts, out var tongue))
                        {
                            return tongue;
                        }
                    }

                    at += length;
                    continue;
                }

                oneByOne = at + ShortWords.Width;
            }

            var start = at;
            at = EndOfWord(text, at);
            if (at == start)
            {
                at += text[at] >= 0x80 ? CountSign(text[at..], counts) : 1;
            }
            else if (at - start is 2 or 3 && IsTold(text[start..at], at, counts, out var tongue))
            {
                return tongue;
            }
        }

        return Best(counts);
    }

    private static int EndOfWord(ReadOnlySpan<byte> text, int at)
    {
        if (IsLetter(text[at]))
        {
            do
            {
                at++;
            } while (at < text.Length && IsWordByte(text[at]));
        }

        return at;
    }

    /// <summary>Counts a word of two or three bytes, and says whether the language is known by now.</summary>
    private static bool IsTold(ReadOnlySpan<byte> word, int end, Span<int> counts, out Tongue tongue)
    {
        var letters = 0u;
        foreach (var b in word)
        {
            letters = (letters << 8) | (uint)(b | 0x20);
        }

        tongue = OfSmallWord(letters);
        return tongue != Tongue.Unknown
            && ++counts[(int)tongue] >= Lead
            && end > Shortest
            && IsAhead(counts, (int)tongue);
    }

    /// <summary>A sign of another script says more than a small word: texts in such a script are full of English names.</summary>
    private static int CountSign(ReadOnlySpan<byte> text, Span<int> counts)
    {
        switch (text[0])
        {
            case 0xD0 or 0xD1:
                counts[(int)Tongue.Ru]++;
                return 2;
            case 0xE3 when text.Length > 1 && text[1] is >= 0x81 and <= 0x83:
                counts[(int)Tongue.Ja]++;
                return 3;
            case >= 0xE4 and <= 0xE9:
                counts[(int)Tongue.Zh]++;
                return 3;
            case >= 0xEA and <= 0xED:
                counts[(int)Tongue.Ko]++;
                return 3;
            default:
                return 1;
        }
    }

    private static Tongue Best(Span<int> counts)
    {
        // Japanese and Korean texts hold Chinese signs too; a word of English in them has many letters, one of theirs few signs.
        var (ja, zh, ko) = (counts[(int)Tongue.Ja], counts[(int)Tongue.Zh], counts[(int)Tongue.Ko]);
        var latin = 0;
        for (var i = Tongue.En; i <= Tongue.Pt; i++)
        {
            latin += counts[(int)i];
        }

        if (ja + zh + ko > Math.Max(Lead, 2 * latin))
        {
            return ko > (ja + zh) / 2 ? Tongue.Ko
                : ja * 8 > zh ? Tongue.Ja
                : Tongue.Zh;
        }

        if (counts[(int)Tongue.Ru] > Math.Max(Lead, 2 * latin))
        {
            return Tongue.Ru;
        }

        var best = (int)Tongue.En;
        for (var i = (int)Tongue.De; i <= (int)Tongue.Pt; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return counts[best] >= Least && IsAhead(counts, best) ? (Tongue)best : Tongue.Unknown;
    }

    private static bool IsAhead(ReadOnlySpan<int> counts, int best)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            if (i != best && counts[i] * 2 > counts[best])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Words that one of the languages is full of and the others do not have.</summary>
    private static Tongue OfSmallWord(uint word) =>
        word switch
        {
            0x74_68_65 or 0x61_6E_64 or 0x66_6F_72 or 0x6F_66 or 0x69_73 or 0x74_6F or 0x62_65 or 0x69_74 => Tongue.En,
            0x64_65_72 or 0x64_69_65 or 0x64_61_73 or 0x75_6E_64 or 0x69_73_74 or 0x6D_69_74 => Tongue.De,
            0x76_6F_6E or 0x65_69_6E or 0x64_65_6D or 0x64_65_6E or 0x7A_75 or 0x69_6D or 0x61_75_66 => Tongue.De,
            0x6C_65_73 or 0x65_74 or 0x65_73_74 or 0x75_6E_65 or 0x64_75 or 0x61_75_78 => Tongue.Fr,
            0x6C_65 or 0x73_75_72 or 0x70_61_72 or 0x71_75_69 or 0x63_65 => Tongue.Fr,
            0x65_6C or 0x6C_6F_73 or 0x6C_61_73 or 0x64_65_6C or 0x75_6E_61 or 0x63_6F_6E => Tongue.Es,
            0x75_6D or 0x75_6D_61 or 0x64_6F or 0x64_61 or 0x63_6F_6D or 0x64_6F_73 or 0x6F_73 or 0x61_6F => Tongue.Pt,
            _ => Tongue.Unknown,
        };

    private static bool IsLetter(byte b) => (b | 0x20) is >= (byte)'a' and <= (byte)'z';

    private static bool IsWordByte(byte b) =>
        IsLetter(b) || b is >= 0x80 or (>= (byte)'0' and <= (byte)'9') or (byte)'_';
}
