using System.Text;

namespace Storypole.Rules;

/// <summary>Tells a sentence in which people say what they decided, in English and German.</summary>
internal static class DecisionWords
{
    /// <summary>Whether a sentence states a decision of its authors, and does not say that it was taken before or elsewhere.</summary>
    public static bool Tell(ReadOnlySpan<byte> sentence) => States(sentence) && !IsOfAnotherTime(sentence);

    private static bool States(ReadOnlySpan<byte> sentence)
    {
        var (we, was, isNegated) = (false, false, false);
        foreach (var word in new Words(sentence))
        {
            if (Is(word, "we"u8) || Is(word, "wir"u8))
            {
                we = true;
            }
            else if (Is(word, "was"u8) || Is(word, "been"u8) || Is(word, "wurde"u8))
            {
                was = true;
            }
            else if (
                Is(word, "not"u8)
                || Is(word, "yet"u8)
                || Is(word, "noch"u8)
                || Is(word, "nicht"u8)
                || Is(word, "if"u8)
            )
            {
                isNegated |= !(we || was) || Is(word, "yet"u8) || Is(word, "noch"u8);
            }
            else if (Is(word, "decided"u8))
            {
                return (we || was) && !isNegated && IsFollowedBy(sentence, "decided"u8);
            }
            else if (Is(word, "chose"u8))
            {
                return we && !isNegated && Compares(sentence);
            }
            else if (Is(word, "entschieden"u8) || Is(word, "beschlossen"u8))
            {
                return (we || was || sentence.IndexOf(" wir "u8) >= 0) && sentence.IndexOf("noch nicht"u8) < 0;
            }
        }

        return false;
    }

    private static bool IsFollowedBy(ReadOnlySpan<byte> sentence, ReadOnlySpan<byte> word)
    {
        var rest = sentence[(sentence.IndexOf(word) + word.Length)..];
        foreach (var next in new Words(rest))
        {
            return Is(next, "to"u8)
                || Is(next, "on"u8)
                || Is(next, "against"u8)
                || Is(next, "that"u8)
                || Is(next, "not"u8);
        }

        return false;
    }

    private static bool Compares(ReadOnlySpan<byte> sentence) =>
        sentence.IndexOf(" over "u8) >= 0
        || sentence.IndexOf("instead of"u8) >= 0
        || sentence.IndexOf("rather than"u8) >= 0
        || sentence.IndexOf("because"u8) >= 0;

    /// <summary>What was decided before, or is recorded somewhere else, is not this specification's to record.</summary>
    private static bool IsOfAnotherTime(ReadOnlySpan<byte> sentence)
    {
        if (
            sentence.IndexOf("ecision "u8) >= 0
            || sentence.IndexOf("ADR"u8) >= 0
            || sentence.IndexOf("RFC"u8) >= 0
            || sentence.IndexOf("]("u8) >= 0
            || sentence.IndexOf((byte)'#') >= 0
            || sentence.IndexOf(" ago"u8) >= 0
        )
        {
            return true;
        }

        foreach (var word in new Words(sentence))
        {
            if (
                Is(word, "previously"u8)
                || Is(word, "originally"u8)
                || Is(word, "earlier"u8)
                || Is(word, "already"u8)
                || Is(word, "initially"u8)
                || Is(word, "before"u8)
                || Is(word, "last"u8)
                || Is(word, "damals"u8)
                || Is(word, "früher"u8)
                || Is(word, "bereits"u8)
                || Is(word, "ursprünglich"u8)
                || IsYear(word)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(ReadOnlySpan<byte> word) =>
        word.Length == 4
        && (word.StartsWith("20"u8) || word.StartsWith("19"u8))
        && word.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> other) =>
        word.Length == other.Length
        && (word.SequenceEqual(other) || (Ascii.IsValid(other) && Ascii.EqualsIgnoreCase(word, other)));
}
