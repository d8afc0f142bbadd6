using System.Text;

namespace Storypole.Reading.Plan;

/// <summary>
/// Words of which any may stand anywhere in a short text. Few places of a text begin with the first two bytes of one, so that
/// a text is gone through once, and not once for each word.
/// </summary>
internal sealed class WordSet
{
    private const int Places = 4096;

    private readonly byte[] text;
    private readonly (int Start, int Length, int Next)[] words;

    /// <summary>By the first two bytes the last word that begins with them; the others follow by <c>Next</c>, and 0 ends them.</summary>
    private readonly short[] last = new short[Places];

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
            ref var before = ref last[PlaceOf(rest[0], rest[1])];
            this.words[i] = (start, length, before);
            before = i;
            start += length + 1;
        }
    }

    /// <summary>Whether one of the words stands somewhere in a text.</summary>
    public bool IsIn(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        var beginnings = last;
        var at = 0;
        var first = text[0];
        foreach (var second in text[1..])
        {
            var word = beginnings[PlaceOf(first, second)];
            if (word > 0 && Begins(text[at..], word))
            {
                return true;
            }

            at++;
            first = second;
        }

        return false;
    }

    private bool Begins(ReadOnlySpan<byte> text, int word)
    {
        for (var i = word; i > 0; i = words[i].Next)
        {
            var (start, length, _) = words[i];
            if (text.StartsWith(this.text.AsSpan(start, length)))
            {
                return true;
            }
        }

        return false;
    }

    private static int PlaceOf(byte first, byte second) => ((first << 5) ^ second) & (Places - 1);
}
