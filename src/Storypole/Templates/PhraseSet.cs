namespace Storypole.Templates;

/// <summary>
/// A set of phrases that are compared without case, escapes and spacing. Looking one up allocates nothing and has no
/// limit of length, since the folded bytes are never written down.
/// </summary>
internal sealed class PhraseSet
{
    private readonly byte[]?[] slots;
    private readonly int mask;

    public PhraseSet(IReadOnlyCollection<string> phrases)
    {
        var size = 8;
        while (size < phrases.Count * 2)
        {
            size *= 2;
        }

        slots = new byte[size][];
        mask = size - 1;
        foreach (var phrase in phrases)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(phrase);
            ref var slot = ref slots[SlotOf(bytes)];
            slot ??= Fold(bytes);
        }
    }

    public bool Contains(ReadOnlySpan<byte> phrase) => !phrase.IsEmpty && slots[SlotOf(phrase)] is not null;

    /// <summary>Where the phrase is, or the empty slot where it would be.</summary>
    private int SlotOf(ReadOnlySpan<byte> phrase)
    {
        var hash = 2166136261u;
        for (int at = 0, b; (b = Next(phrase, ref at)) >= 0; )
        {
            hash = (hash ^ (uint)b) * 16777619u;
        }

        var slot = (int)((hash ^ (hash >> 15)) & (uint)mask);
        while (slots[slot] is { } taken && !IsSame(taken, phrase))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private static bool IsSame(byte[] folded, ReadOnlySpan<byte> phrase)
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

    private static byte[] Fold(ReadOnlySpan<byte> phrase)
    {
        var folded = new List<byte>(phrase.Length);
        for (int at = 0, b; (b = Next(phrase, ref at)) >= 0; )
        {
            folded.Add((byte)b);
        }

        return [.. folded];
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
