using System.Text;
using Storypole.Specs;

namespace Storypole.Reading.Risks;

/// <summary>
/// Reads a level as people write it who do not use the template's words: in other languages, as a coloured disc, a
/// percentage or a figure from 1 to 5.
/// </summary>
internal static class LevelWords
{
    /// <summary>The first of a pair begins the text; what is said of a level in one language may begin a word of another, so longer ones come first.</summary>
    private static readonly (byte[] Word, Level Level)[] Words =
    [
        .. Of(
            Level.Critical,
            "very high|sehr hoch|kritisch|critique|crítico|crítica|critico|critica|критич|очень высок|极高|非常高|严重|致命|嚴重|極高|重大|非常に高|매우 높|치명|심각|severe|catastrophic|extreme"
        ),
        .. Of(
            Level.Low,
            "very low|sehr gering|sehr niedrig|niedrig|gering|faible|bajo|baja|baixo|baixa|basso|bassa|низк|очень низк|极低|低|낮|小|minor|negligible|minimal|unlikely|rare"
        ),
        .. Of(Level.Medium, "moderate|mittel|moyen|medio|media|médio|média|средн|中|보통|중간|med|possible"),
        .. Of(Level.High, "hoch|élevé|eleve|haut|alto|alta|высок|高|높|大|major|likely"),
    ];

    private static readonly (byte[] Word, Level Level)[] Discs =
    [
        .. Of(Level.High, "🔴|🟥"),
        .. Of(Level.High, "🟠|🟧"),
        .. Of(Level.Medium, "🟡|🟨"),
        .. Of(Level.Low, "🟢|🟩"),
    ];

    /// <summary>The level with which a text begins, in any of these ways; null when it begins with none.</summary>
    public static Level? Read(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t*_`~\"(["u8);
        if (text.IsEmpty)
        {
            return null;
        }

        if (LevelText.Read(text) is { } plain)
        {
            return Higher(plain, text);
        }

        if (Find(text, Words, out var length) is { } word)
        {
            return Higher(word, text[length..]);
        }

        if (Find(text, Discs, out length) is { } disc)
        {
            // The word beside the disc says more than its colour.
            return Read(text[length..]) ?? disc;
        }

        return Figure(text);
    }

    /// <summary>Of a range the higher end: <c>medium to high</c>, <c>中～高</c>.</summary>
    private static Level Higher(Level low, ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> joint = [];
        foreach (var word in Joints)
        {
            var at = rest.IndexOf(word);
            if (at >= 0 && at <= LongestWord)
            {
                joint = word;
                break;
            }
        }

        if (joint.IsEmpty)
        {
            return low;
        }

        var end = rest[(rest.IndexOf(joint) + joint.Length)..].TrimStart(" *_"u8);
        var high = LevelText.Read(end) ?? Find(end, Words, out _);
        return high > low ? high.Value : low;
    }

    private const int LongestWord = 20;

    private static readonly byte[][] Joints =
    [
        .. new[] { " to ", " bis ", " à ", " a ", " до ", "～", "~", "〜", "至", "/" }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>A percentage, or a figure from 1 to 5; of a range the higher end.</summary>
    private static Level? Figure(ReadOnlySpan<byte> text)
    {
        var number = 0;
        var digits = 0;
        foreach (var b in text)
        {
            if (char.IsAsciiDigit((char)b) && digits < 3)
            {
                number = (digits == 0 ? 0 : number * 10) + (b - '0');
                digits++;
            }
            else if (b == '%' && digits > 0)
            {
                return number switch
                {
                    > 100 => null,
                    > 60 => Level.High,
                    > 25 => Level.Medium,
                    _ => Level.Low,
                };
            }
            else if (b is (byte)'-' or (byte)'~' or (byte)' ' or (byte)'<' or (byte)'>' || b >= 0x80)
            {
                number = digits = 0;
            }
            else
            {
                break;
            }
        }

        var isAlone =
            text.Length == 1
            || (text.Length == 3 && text[1] == '/' && text[2] == '5')
            || (text.Length > 1 && text[1] == ' ');
        return isAlone && text[0] is >= (byte)'1' and <= (byte)'5'
            ? text[0] switch
            {
                (byte)'5' => Level.Critical,
                (byte)'4' => Level.High,
                (byte)'3' => Level.Medium,
                _ => Level.Low,
            }
            : null;
    }

    private static Level? Find(ReadOnlySpan<byte> text, (byte[] Word, Level Level)[] words, out int length)
    {
        foreach (var (word, level) in words)
        {
            if (StartsWith(text, word))
            {
                length = word.Length;
                return level;
            }
        }

        length = 0;
        return null;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        if (text.Length < word.Length)
        {
            return false;
        }

        if (word[0] < 0x80)
        {
            return Ascii.EqualsIgnoreCase(text[..Math.Min(word.Length, AsciiLength(word))], word[..AsciiLength(word)])
                && text[AsciiLength(word)..word.Length].SequenceEqual(word[AsciiLength(word)..])
                && (text.Length == word.Length || !char.IsAsciiLetter((char)text[word.Length]) || IsStem(word));
        }

        // Cyrillic capitals are one bit or byte away; only the first letter is ever one.
        return text.StartsWith(word) || (word[0] is 0xD0 or 0xD1 && StartsWithCapital(text, word));
    }

    /// <summary>German, French and Spanish bend the ends of these.</summary>
    private static bool IsStem(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("mittel"u8)
        || word.SequenceEqual("moyen"u8)
        || word.SequenceEqual("hoch"u8)
        || word.SequenceEqual("gering"u8)
        || word.SequenceEqual("niedrig"u8)
        || word.SequenceEqual("kritisch"u8)
        || word.SequenceEqual("haut"u8)
        || word.SequenceEqual("faible"u8);

    private static int AsciiLength(ReadOnlySpan<byte> word)
    {
        var end = word.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return end < 0 ? word.Length : end;
    }

    private static bool StartsWithCapital(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        if (
            Rune.DecodeFromUtf8(text, out var first, out var length) != System.Buffers.OperationStatus.Done
            || Rune.DecodeFromUtf8(word, out var expected, out var expectedLength)
                != System.Buffers.OperationStatus.Done
        )
        {
            return false;
        }

        return Rune.ToLowerInvariant(first) == expected && text[length..].StartsWith(word[expectedLength..]);
    }

    private static IEnumerable<(byte[] Word, Level Level)> Of(Level level, string words) =>
        words.Split('|').Select(x => (Encoding.UTF8.GetBytes(x), level));
}
