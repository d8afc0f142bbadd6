namespace Storypole.Reading.Files;

/// <summary>Tells by one comparison whether a short word is one of many; a word of up to sixteen bytes is one number.</summary>
internal sealed class ShortWords
{
    private const int Longest = 16;
    private const int Slots = 1024;

    private readonly UInt128[] slots = new UInt128[Slots];

    /// <param name="words">With a blank between each two; fewer than half of the slots.</param>
    public ShortWords(ReadOnlySpan<byte> words)
    {
        while (!words.IsEmpty)
        {
            var blank = words.IndexOf((byte)' ');
            var word = blank < 0 ? words : words[..blank];
            slots[SlotOf(NumberOf(word, isSmall: false))] = NumberOf(word, isSmall: false);
            words = blank < 0 ? default : words[(blank + 1)..];
        }
    }

    /// <param name="isSmall">Whether capitals count as small letters.</param>
    public bool Has(ReadOnlySpan<byte> word, bool isSmall) =>
        word.Length is > 0 and <= Longest
        && word[0] != 0
        && NumberOf(word, isSmall) is var number
        && slots[SlotOf(number)] == number;

    /// <summary>A number for each word that does not begin with a byte of zero.</summary>
    private static UInt128 NumberOf(ReadOnlySpan<byte> word, bool isSmall)
    {
        var (high, low) = (0UL, 0UL);
        foreach (var b in word)
        {
            high = (high << 8) | (low >> 56);
            low = (low << 8) | (isSmall && char.IsAsciiLetterUpper((char)b) ? (byte)(b | 0x20) : b);
        }

        return new UInt128(high, low);
    }

    private int SlotOf(UInt128 number)
    {
        var hash = ((ulong)number ^ (ulong)(number >> 64)) * 0x9E3779B97F4A7C15;
        var slot = (int)(hash >> 54);
        while (slots[slot] != 0 && slots[slot] != number)
        {
            slot = (slot + 1) % Slots;
        }

        return slot;
    }
}
