using System.Collections.Frozen;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// Tells whether a text measures something: a number, a ratio, a count (<c>zero</c>, <c>every</c>), or a comparison with today.
/// A digit inside a name (<c>p99</c>, <c>errors_5xx</c>) measures nothing.
/// </summary>
internal static class Figures
{
    private const int LongestWord = 12;

    private static readonly string[] Measures =
    [
        "zero one two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred hundreds thousand",
        "thousands million millions billion dozen half halve halves halved double doubles doubled twice triple once single",
        "both none no nothing never always any every each all constant linear linearly percent today current currently",
        "existing baseline previous previously before prior unchanged same equal identical parity than regress regresses",
        "regression regressions faster slower worse better reduce reduces reduced decrease decreases increase increases",
        "increased rise rises drop drops historical normal usual slo sla budget prd see not",
        "without cannot doesn don won per",
    ];

    private static readonly FrozenSet<string> MeasureWords = Measures.SelectMany(x => x.Split(' ')).ToFrozenSet();

    /// <summary>
    /// Whether an entry says something and nothing in it, or below it, measures. False where it cannot be told: in other
    /// scripts, and for an entry that was left open.
    /// </summary>
    /// <param name="name">What the entry is about.</param>
    /// <param name="said">What it says of it; empty when nothing.</param>
    public static bool AreMissing(Spec spec, Item entry, TextSpan name, TextSpan said)
    {
        var document = spec.Document;
        return !AreIn(document.Slice(name.Union(said)))
            && !AreIn(document.Slice(Places.WholeOf(spec, entry)))
            && !document.IsOpen(said.IsEmpty ? name : said);
    }

    private static bool AreIn(ReadOnlySpan<byte> text) => HasNumber(text) || HasMeasure(text);

    /// <summary>Whether a text has a number that is not part of a name.</summary>
    public static bool HasNumber(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var digit = text[at..].IndexOfAnyInRange((byte)'0', (byte)'9');
            if (digit < 0)
            {
                return false;
            }

            at += digit;
            var isInName = IsInName(text, at);
            while (at < text.Length && char.IsAsciiDigit((char)text[at]))
            {
                at++;
            }

            if (!isInName && !text[at..].StartsWith("xx"u8))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A digit behind a letter or an underscore belongs to a name, unless the letter is the sign of a ratio: <c>x2</c>.</summary>
    private static bool IsInName(ReadOnlySpan<byte> text, int digit)
    {
        if (digit == 0)
        {
            return false;
        }

        var before = text[digit - 1];
        var isRatio = before is (byte)'x' or (byte)'X' && (digit == 1 || text[digit - 2] == ' ');
        return before == '_' || (char.IsAsciiLetter((char)before) && !isRatio);
    }

    private static bool HasMeasure(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("½"u8) >= 0 || text.IndexOf("∞"u8) >= 0)
        {
            return true;
        }

        var words = MeasureWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> small = stackalloc char[LongestWord];
        var any = false;
        foreach (var word in new Words(text))
        {
            if (word.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
            {
                return true;
            }

            any = true;
            if (word.Length <= LongestWord)
            {
                for (var i = 0; i < word.Length; i++)
                {
                    small[i] = char.ToLowerInvariant((char)word[i]);
                }

                if (words.Contains(small[..word.Length]))
                {
                    return true;
                }
            }
        }

        return !any;
    }
}
