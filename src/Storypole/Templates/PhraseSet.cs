using System.Text;

namespace Storypole.Templates;

/// <summary>
/// A set of phrases that are compared without case, escapes and spacing. Looking one up allocates nothing and has no
/// limit of length, since the folded bytes are never written down.
/// </summary>
internal sealed class PhraseSet
{
    private const uint Seed = 2166136261u;

    /// <summary>Where a phrase starts among the letters, counted from 1, and how long it is; 0 for an empty slot.</summary>
    private readonly (int Start, int Length)[] slots;
    private readonly byte[] letters;
    private readonly int mask;

    public PhraseSet(IReadOnlyCollection<string> phrases)
    {
        var size = 8;
        var most = 0;
        foreach (var phrase in phrases)
        {
            most += Encoding.UTF8.GetMaxByteCount(phrase.Length);
        }

        while (size < phrases.Count * 2)
        {
            size *= 2;
        }

        slots = new (int, int)[size];
        mask = size - 1;
        letters = new byte[most];
        var used = 0;
        foreach (var phrase in phrases)
        {
            // Folding only ever shortens, so it can be done where the bytes are.
            var length = Encoding.UTF8.GetBytes(phrase, letters.AsSpan(used));
            var folded = letters.AsSpan(used, Fold(letters.AsSpan(used, length)));
            var hash = Seed;
            foreach (var b in folded)
            {
                hash = Hash(hash, b);
            }

            var at = First(hash);
            while (slots[at].Start > 0 && !LettersOf(slots[at]).SequenceEqual(folded))
            {
                at = (at + 1) & mask;
            }

            if (slots[at].Start == 0)
            {
                slots[at] = (used + 1, folded.Length);
                used += folded.Length;
            }
        }
    }

    public bool Contains(ReadOnlySpan<byte> phrase)
    {
        if (phrase.IsEmpty)
        {
            return false;
        }

        var hash = Seed;
        for (int at = 0, b; (b = Next(phrase, ref at)) >= 0; )
        {
            hash = Hash(hash, b);
        }

        for (var at = First(hash); slots[at].Start > 0; at = (at + 1) & mask)
        {
            if (IsSame(LettersOf(slots[at]), phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static uint Hash(uint hash, int letter) => (hash ^ (uint)letter) * 16777619u;

    private int First(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)mask);

    private ReadOnlySpan<byte> LettersOf((int Start, int Length) slot) => letters.AsSpan(slot.Start - 1, slot.Length);

    private static bool IsSame(ReadOnlySpan<byte> folded, ReadOnlySpan<byte> phrase)
    {
        var at = 0;
        foreach (var b in folded)
        {
            if (Next(phrase, ref at) != b)
            {
                return false;
            }
        }

        return Next(phrase, ref at) < 0;
    }

    /// <summary>Folds a phrase in its place and returns its new length.</summary>
    private static int Fold(Span<byte> phrase)
    {
        var length = 0;
        for (int at = 0, b; (b = Next(phrase, ref at)) >= 0; )
        {
            phrase[length++] = (byte)b;
        }

        return length;
    }

    /// <summary>The next folded byte, or -1: blanks at both ends are left out, others are one space, a backslash before punctuation is none.</summary>
    private static int Next(ReadOnlySpan<byte> phrase, ref int at)
    {
        var start = at;
        while (at < phrase.Length && phrase[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            at++;
        }

        if (at == phrase.Length)
        {
            return -1;
        }

        if (at > start && start > 0)
        {
            return ' ';
        }

        if (phrase[at] == '\\')
        {
            if (at + 1 == phrase.Length)
            {
                // The other half of this escape is the bracket that closes the phrase.
                return -1;
            }

            at += char.IsAscii((char)phrase[at + 1]) && char.IsPunctuation((char)phrase[at + 1]) ? 1 : 0;
        }

        var b = phrase[at++];
        return b is >= (byte)'A' and <= (byte)'Z' ? b | 0x20 : b;
    }
}
