namespace Storypole.Reading.Plan;

/// <summary>
/// Words of which any may stand anywhere in a short text. Few places of a text begin with the first two bytes of one, so that
/// a text is gone through once, and not once for each word.
/// </summary>
internal sealed class WordSet
{
    private const int Bits = 4096;

    private readonly byte[][] words;
    private readonly ulong[] beginnings = new ulong[Bits / 64];

    /// <param name="words">Each of two bytes or more.</param>
    public WordSet(byte[][] words)
    {
        this.words = words;
        foreach (var word in words)
        {
            var place = PlaceOf(word[0], word[1]);
            beginnings[place / 64] |= 1UL << (place % 64);
        }
    }

    /// <summary>Whether one of the words stands somewhere in a text.</summary>
    public bool IsIn(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var place = PlaceOf(text[i], text[i + 1]);
            if ((beginnings[place / 64] >> (place % 64) & 1) != 0 && Begins(text[i..]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Begins(ReadOnlySpan<byte> text)
    {
        foreach (var word in words)
        {
            if (text[0] == word[0] && text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static int PlaceOf(byte first, byte second) => ((first << 5) ^ second) & (Bits - 1);
}
