using System.Text;
using Storypole.Templates;

namespace Storypole.Reading.Files;

/// <summary>Looks up the words of <c>PlanWords.txt</c> in a text, the longest first.</summary>
internal sealed class PlanWords
{
    /// <summary>Of a longer text only the beginning is looked at.</summary>
    public const int Longest = 160;

    private const int MostWords = 4;
    private const int MostCharacters = 8;

    private static PlanWords? builtIn;

    private readonly (byte[] Word, PlanWord Class)[] slots = new (byte[], PlanWord)[2048];

    private PlanWords(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var equals = line.IndexOf(" = ");
            if (equals < 0 || line[0] == '#' || !Enum.TryParse<PlanWord>(line[..equals], out var meaning))
            {
                continue;
            }

            foreach (var range in line[(equals + 3)..].Split('|'))
            {
                Add(Encoding.UTF8.GetBytes(line[(equals + 3)..][range].Trim().ToString()), meaning);
            }
        }
    }

    public static PlanWords BuiltIn => builtIn ??= new PlanWords(EmbeddedText.Read("Words.PlanWords.txt"));

    /// <summary>All that the words of a text say together.</summary>
    /// <param name="unknown">How many words, or characters of a script without blanks, say nothing.</param>
    public PlanWord In(ReadOnlySpan<byte> text, out int unknown)
    {
        Span<byte> buffer = stackalloc byte[Longest];
        var folded = buffer[..Fold(text, buffer)];
        var found = PlanWord.None;
        unknown = 0;
        for (var at = NumberLength(folded); at < folded.Length; )
        {
            if (!IsLetter(folded[at]))
            {
                at++;
                continue;
            }

            var meaning = Find(folded[at..], out var length);
            unknown += meaning == PlanWord.None ? 1 : 0;
            found |= meaning;
            at += length;
        }

        return found;
    }

    /// <summary>The length of a number such as <c>2.1</c> in front.</summary>
    private static int NumberLength(ReadOnlySpan<byte> folded)
    {
        var length = 0;
        while (length < folded.Length && (char.IsAsciiDigit((char)folded[length]) || folded[length] == '.'))
        {
            length++;
        }

        return length > 0 && length < folded.Length && folded[length] is (byte)' ' or (byte)')' ? length : 0;
    }

    /// <summary>What the first word of a text says, marks before it aside.</summary>
    public PlanWord First(ReadOnlySpan<byte> text, out int length)
    {
        Span<byte> buffer = stackalloc byte[48];
        var start = 0;
        while (start < text.Length && !IsLetter(text[start]))
        {
            start++;
        }

        var folded = buffer[..Fold(text[start..], buffer)];
        length = start;
        if (folded.IsEmpty)
        {
            return PlanWord.None;
        }

        var meaning = Find(folded, out var word);
        length += word;
        return meaning;
    }

    /// <summary>The longest known word at the start, or the length of the unknown one.</summary>
    private PlanWord Find(ReadOnlySpan<byte> folded, out int length)
    {
        return folded[0] >= 0xE2 ? FindInRun(folded, out length) : FindWords(folded, out length);
    }

    private PlanWord FindWords(ReadOnlySpan<byte> folded, out int length)
    {
        var end = WordEnd(folded, 0);
        length = end;
        var found = PlanWord.None;
        for (var words = 0; words < MostWords; words++)
        {
            if (Look(folded[..end]) is var meaning && meaning != PlanWord.None)
            {
                (found, length) = (meaning, end);
            }

            if (end + 1 >= folded.Length || folded[end] != ' ' || !IsLetter(folded[end + 1]))
            {
                break;
            }

            end = WordEnd(folded, end + 1);
        }

        return found;
    }

    /// <summary>Characters of three bytes stand without blanks between their words.</summary>
    private PlanWord FindInRun(ReadOnlySpan<byte> folded, out int length)
    {
        length = Math.Min(3, folded.Length);
        var found = PlanWord.None;
        var end = 0;
        for (var characters = 0; characters < MostCharacters && end < folded.Length; characters++)
        {
            end = Math.Min(folded.Length, end + (folded[end] >= 0xE2 ? 3 : 1));
            if (Look(folded[..end]) is var meaning && meaning != PlanWord.None)
            {
                (found, length) = (meaning, end);
            }
        }

        return found;
    }

    private static int WordEnd(ReadOnlySpan<byte> folded, int at)
    {
        while (at < folded.Length && (IsLetter(folded[at]) && folded[at] < 0xE2 || folded[at] == '\''))
        {
            at++;
        }

        return at;
    }

    private static bool IsLetter(byte b) => b >= 0x80 || char.IsAsciiLetterOrDigit((char)b);

    /// <summary>Small letters of the Latin and Cyrillic scripts; hyphens and underscores are blanks. Lengths stay the same.</summary>
    private static int Fold(ReadOnlySpan<byte> text, Span<byte> folded)
    {
        var length = Math.Min(text.Length, folded.Length);
        for (var i = 0; i < length; i++)
        {
            var b = text[i];
            var before = i > 0 ? text[i - 1] : (byte)0;
            folded[i] =
                b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20)
                : b is (byte)'-' or (byte)'_' or (byte)'\t' or (byte)'\n' ? (byte)' '
                : before == 0xC3 && b is >= 0x80 and <= 0x9E ? (byte)(b | 0x20)
                : before == 0xD0 && b is >= 0x90 and <= 0x9F ? (byte)(b + 0x20)
                : before == 0xD0 && b is >= 0xA0 and <= 0xAF ? (byte)(b - 0x20)
                : b;
            if (before == 0xD0 && b is >= 0xA0 and <= 0xAF)
            {
                folded[i - 1] = 0xD1;
            }
        }

        return length;
    }

    private void Add(byte[] word, PlanWord meaning)
    {
        ref var slot = ref slots[SlotOf(word)];
        slot = (word, slot.Class | meaning);
    }

    private PlanWord Look(ReadOnlySpan<byte> word) => slots[SlotOf(word)].Class;

    private int SlotOf(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261u;
        foreach (var b in word)
        {
            hash = (hash ^ b) * 16777619u;
        }

        var slot = (int)((hash ^ (hash >> 15)) & (uint)(slots.Length - 1));
        while (slots[slot].Word is { } taken && !word.SequenceEqual(taken))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }
}
