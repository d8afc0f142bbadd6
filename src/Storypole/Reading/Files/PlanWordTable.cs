using System.Buffers.Binary;

namespace Storypole.Reading.Files;

/// <summary>The words of <c>PlanWords.txt</c>, where they stand in that text, by their hash.</summary>
internal sealed class PlanWordTable
{
    /// <summary>No word has more bytes.</summary>
    public const int Longest = 40;

    private const int Slots = 2048;
    private const int BeginningBits = 12;
    private const ulong SmallLetters = 0x2020202020202020;
    private const ulong NoAscii = 0x8080808080808080;

    private readonly byte[] text;
    private readonly (int Start, int Length, PlanWord Class)[] slots = new (int, int, PlanWord)[Slots];
    private readonly Beginning[] beginnings = new Beginning[1 << BeginningBits];

    private enum Beginning : byte
    {
        None,
        OfOne,
        OfSeveral,
    }

    /// <param name="text">Each line is <c>Class = word | word</c>, or begins with <c>#</c>, or is empty.</param>
    public PlanWordTable(byte[] text)
    {
        this.text = text;
        for (var at = 0; at < text.Length; )
        {
            var rest = text.AsSpan(at);
            var end = rest.IndexOf((byte)'\n') is >= 0 and var found ? found : rest.Length;
            var equals = rest[..end].IndexOf(" = "u8);
            if (equals > 0 && rest[0] != '#')
            {
                AddAll(at + equals + 3, at + end, MeaningOf(rest[..equals]));
            }

            at += end + 1;
        }
    }

    /// <summary>Whether a known word may begin with the first word of a text; the first bytes tell, whatever the case of their letters.</summary>
    /// <param name="length">Of the first word, or of the first character where there are no blanks.</param>
    /// <param name="hasMore">Whether a known word may have further ones behind that.</param>
    public bool MayBegin(ReadOnlySpan<byte> text, int length, out bool hasMore)
    {
        var letters = LettersOf(text, length);
        if ((letters & NoAscii) != 0 && text[0] < 0xE2)
        {
            // Of these letters the capitals differ in other bits.
            hasMore = true;
            return true;
        }

        var beginning = beginnings[PlaceOf(letters, length)];
        hasMore = beginning == Beginning.OfSeveral;
        return beginning != Beginning.None;
    }

    /// <summary>What a folded word says, or nothing.</summary>
    public PlanWord Look(ReadOnlySpan<byte> word) => slots[SlotOf(word)].Class;

    private void AddAll(int start, int end, PlanWord meaning)
    {
        while (start < end)
        {
            var bar = text.AsSpan(start, end - start).IndexOf((byte)'|');
            var next = bar < 0 ? end : start + bar;
            var stop = next;
            while (text[start] == ' ')
            {
                start++;
            }

            while (text[stop - 1] is (byte)' ' or (byte)'\r')
            {
                stop--;
            }

            Add(start, stop - start, meaning);
            start = next + 1;
        }
    }

    private void Add(int start, int length, PlanWord meaning)
    {
        if (length is <= 0 or > Longest)
        {
            throw new InvalidOperationException("A word of plans is empty or too long.");
        }

        var word = text.AsSpan(start, length);
        ref var slot = ref slots[SlotOf(word)];
        slot = (start, length, slot.Class | meaning);
        var blank = word.IndexOf((byte)' ');
        var first =
            word[0] >= 0xE2 ? 3
            : blank < 0 ? length
            : blank;
        ref var beginning = ref beginnings[PlaceOf(LettersOf(word, first), first)];
        beginning = first == length && beginning != Beginning.OfSeveral ? Beginning.OfOne : Beginning.OfSeveral;
    }

    /// <summary>The first eight bytes of a word, capitals as small letters.</summary>
    private static ulong LettersOf(ReadOnlySpan<byte> text, int length)
    {
        if (text.Length >= sizeof(ulong))
        {
            var all = BinaryPrimitives.ReadUInt64LittleEndian(text);
            return (length < sizeof(ulong) ? all & ((1UL << (length * 8)) - 1) : all) | SmallLetters;
        }

        var letters = SmallLetters;
        for (var i = 0; i < length; i++)
        {
            letters |= (ulong)text[i] << (i * 8);
        }

        return letters;
    }

    private static int PlaceOf(ulong letters, int length) =>
        (int)(((letters ^ (ulong)length) * 0x9E3779B97F4A7C15) >> (64 - BeginningBits));

    private int SlotOf(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261u;
        foreach (var b in word)
        {
            hash = (hash ^ b) * 16777619u;
        }

        var slot = (int)((hash ^ (hash >> 15)) & (Slots - 1));
        while (slots[slot].Length > 0 && !word.SequenceEqual(text.AsSpan(slots[slot].Start, slots[slot].Length)))
        {
            slot = (slot + 1) & (Slots - 1);
        }

        return slot;
    }

    private static PlanWord MeaningOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("File"u8) ? PlanWord.File
        : name.SequenceEqual("Create"u8) ? PlanWord.Create
        : name.SequenceEqual("Add"u8) ? PlanWord.Add
        : name.SequenceEqual("Modify"u8) ? PlanWord.Modify
        : name.SequenceEqual("Delete"u8) ? PlanWord.Delete
        : name.SequenceEqual("Keep"u8) ? PlanWord.Keep
        : name.SequenceEqual("Affected"u8) ? PlanWord.Affected
        : name.SequenceEqual("Test"u8) ? PlanWord.Test
        : name.SequenceEqual("Plan"u8) ? PlanWord.Plan
        : name.SequenceEqual("Context"u8) ? PlanWord.Context
        : name.SequenceEqual("Design"u8) ? PlanWord.Design
        : name.SequenceEqual("Structure"u8) ? PlanWord.Structure
        : name.SequenceEqual("Component"u8) ? PlanWord.Component
        : name.SequenceEqual("Key"u8) ? PlanWord.Key
        : name.SequenceEqual("Run"u8) ? PlanWord.Run
        : name.SequenceEqual("From"u8) ? PlanWord.From
        : name.SequenceEqual("Into"u8) ? PlanWord.Into
        : name.SequenceEqual("Operation"u8) ? PlanWord.Operation
        : name.SequenceEqual("Extent"u8) ? PlanWord.Extent
        : name.SequenceEqual("Existing"u8) ? PlanWord.Existing
        : name.SequenceEqual("Stays"u8) ? PlanWord.Stays
        : throw new InvalidOperationException("A line of the words of plans has no class.");
}
