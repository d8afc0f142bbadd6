using System.Text;

namespace Storypole.Rules;

/// <summary>
/// Compares two texts by the words that carry their meaning. Authors shorten and inflect, so words are alike when they share
/// their first letters; where a text has no blanks between words, two characters in a row are alike.
/// </summary>
internal static class SignificantWords
{
    private const int MostWords = 32;
    private const int LongestText = 4096;
    private const int SharedLetters = 5;
    private const int TwoCharacters = 6;

    private static readonly string[] Ordinary =
    [
        "the and for with from into that this when while after before over under than then are was has have had not can may",
        "might will would should could must its their our your all any each every some more most less too very only also",
        "just new old use using used via per due out off one two how what which who why where does risk risks issue issues",
        "problem problems plan plans mitigation critical high decision question option options",
    ];

    private static readonly byte[][] OrdinaryWords =
    [
        .. Ordinary.SelectMany(x => x.Split(' ')).Select(Encoding.ASCII.GetBytes),
    ];

    /// <summary>Whether one significant word of <paramref name="a"/> stands in <paramref name="b"/> too.</summary>
    public static bool Share(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => Count(a, b, atMost: 1).Shared > 0;

    /// <summary>How many significant words <paramref name="a"/> has, and how many of them stand in <paramref name="b"/>.</summary>
    public static (int All, int Shared) Count(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int atMost = int.MaxValue)
    {
        b = b[..Math.Min(b.Length, LongestText)];
        var (all, shared) = (0, 0);
        foreach (var word in new Words(a[..Math.Min(a.Length, LongestText)]))
        {
            if (!IsSignificant(word))
            {
                continue;
            }

            all++;
            shared += IsIn(word, b) ? 1 : 0;
            if (all == MostWords || shared >= atMost)
            {
                break;
            }
        }

        return (all, shared);
    }

    /// <summary>Whether a text has significant words, and <paramref name="b"/> holds them all.</summary>
    public static bool AllIn(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var (all, shared) = Count(a, b);
        return all > 0 && all == shared;
    }

    private static bool IsSignificant(ReadOnlySpan<byte> word)
    {
        if (word.Length < 3)
        {
            // Short words count when they are names: `DB`, `CI`, `v2`.
            return word.Length == 2 && word.IndexOfAnyInRange((byte)'a', (byte)'z') != 0;
        }

        foreach (var ordinary in OrdinaryWords)
        {
            if (Ascii.EqualsIgnoreCase(word, ordinary))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIn(ReadOnlySpan<byte> word, ReadOnlySpan<byte> text)
    {
        if (word[0] >= 0xE3)
        {
            return SharesCharacters(word, text);
        }

        foreach (var other in new Words(text))
        {
            if (
                Ascii.EqualsIgnoreCase(word, other)
                || word.SequenceEqual(other)
                || (
                    word.Length >= SharedLetters
                    && other.Length >= SharedLetters
                    && Ascii.EqualsIgnoreCase(word[..SharedLetters], other[..SharedLetters])
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool SharesCharacters(ReadOnlySpan<byte> word, ReadOnlySpan<byte> text)
    {
        if (word.Length <= TwoCharacters)
        {
            return text.IndexOf(word) >= 0;
        }

        for (var at = 0; at + TwoCharacters <= word.Length; at += 3)
        {
            if (text.IndexOf(word.Slice(at, TwoCharacters)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
