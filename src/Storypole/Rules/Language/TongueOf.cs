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
        for (var at = 0; at < text.Length; )
        {
            var b = text[at];
            if (b >= 0x80)
            {
                at += CountSign(text[at..], counts);
                continue;
            }

            if (!IsLetter(b))
            {
                at++;
                continue;
            }

            var start = at;
            uint word = 0;
            while (at < text.Length && IsWordByte(text[at]))
            {
                word = (word << 8) | (uint)(text[at] | 0x20);
                at++;
            }

            if (at - start is 2 or 3)
            {
                var tongue = OfSmallWord(word);
                if (
                    tongue != Tongue.Unknown
                    && ++counts[(int)tongue] >= Lead
                    && at > Shortest
                    && IsAhead(counts, (int)tongue)
                )
                {
                    return tongue;
                }
            }
        }

        return Best(counts);
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
