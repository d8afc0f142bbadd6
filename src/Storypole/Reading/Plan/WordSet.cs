using System.Text;

namespace Storypole.Reading.Plan;

/// <summary>
/// Words of which any may stand anywhere in a short text. Few places of a text begin with the first two bytes of one, so that
/// a text is gone through once, and not once for each word.
/// </summary>
internal sealed class WordSet
{
    private const int Bits = 4096;

    private readonly byte[] text;
    private readonly (int Start, int Length, int Next)[] words;

    /// <summary>Of each byte the last word that begins with it; the others follow by <c>Next</c>, and 0 ends them.</summary>
    private readonly short[] last = new short[256];
    private readonly ulong[] beginnings = new ulong[Bits / 64];

    /// <param name="words">Each of two bytes or more, with a <c>|</c> between each two.</param>
    public WordSet(string words)
    {
        text = Encoding.UTF8.GetBytes(words);
        this.words = new (int, int, int)[text.AsSpan().Count((byte)'|') + 2];
        var start = 0;
        for (short i = 1; i < this.words.Length; i++)
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOf((byte)'|') is >= 0 and var bar ? bar : rest.Length;
            var place = PlaceOf(rest[0], rest[1]);
            beginnings[place / 64] |= 1UL << (place % 64);
            this.words[i] = (start, length, last[rest[0]]);
            last[rest[0]] = i;
            start += length + 1;
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
        for (int i = last[text[0]]; i > 0; i = words[i].Next)
        {
            var (start, length, _) = words[i];
            if (text.StartsWith(this.text.AsSpan(start, length)))
            {
                return true;
            }
        }

        return false;
    }

    private static int PlaceOf(byte first, byte second) => ((first << 5) ^ second) & (Bits - 1);
}
