using System.Buffers;
using Storypole.Templates;

namespace Storypole.Reading.Files;

/// <summary>
/// Looks up the words of <c>PlanWords.txt</c> in a text, the longest first. Nearly every word of a text begins none of them,
/// which its first eight letters tell; only where they do not is the text folded and compared.
/// </summary>
internal sealed class PlanWords
{
    /// <summary>Of a longer text only the beginning is looked at.</summary>
    private const int Longest = 160;

    /// <summary>Of a text whose first word is asked for.</summary>
    private const int LongestFirst = 48;

    private const int MostWords = 4;
    private const int MostCharacters = 8;
    private const int LongestRun = MostCharacters * 3;

    /// <summary>Letters of scripts with blanks, digits, and the apostrophe.</summary>
    private static readonly SearchValues<byte> Word = SearchValues.Create([
        .. "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'"u8,
        .. Enumerable.Range(0x80, 0xE2 - 0x80).Select(x => (byte)x),
    ]);

    private static PlanWords? builtIn;

    private readonly PlanWordTable table;

    private PlanWords(byte[] text) => table = new PlanWordTable(text);

    public static PlanWords BuiltIn => builtIn ??= new PlanWords(EmbeddedText.Bytes("Words.PlanWords.txt"));

    /// <summary>All that the words of a text say together.</summary>
    /// <param name="unknown">How many words, or characters of a script without blanks, say nothing.</param>
    public PlanWord In(ReadOnlySpan<byte> text, out int unknown)
    {
        text = text[..Math.Min(text.Length, Longest)];
        var found = PlanWord.None;
        unknown = 0;
        for (var at = NumberLength(text); at < text.Length; )
        {
            if (!IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var meaning = Find(text[at..], out var length);
            unknown += meaning == PlanWord.None ? 1 : 0;
            found |= meaning;
            at += length;
        }

        return found;
    }

    /// <summary>The length of a number such as <c>2.1</c> in front.</summary>
    private static int NumberLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit((char)text[length]) || text[length] == '.'))
        {
            length++;
        }

        return
            length > 0
            && length < text.Length
            && text[length] is (byte)' ' or (byte)')' or (byte)'-' or (byte)'_' or (byte)'\t' or (byte)'\n'
            ? length
            : 0;
    }

    /// <summary>What the first word of a text says, marks before it aside.</summary>
    public PlanWord First(ReadOnlySpan<byte> text, out int length)
    {
        var start = 0;
        while (start < text.Length && !IsLetter(text[start]))
        {
            start++;
        }

        length = start;
        if (start == text.Length)
        {
            return PlanWord.None;
        }

        var meaning = Find(text[start..Math.Min(text.Length, start + LongestFirst)], out var word);
        length += word;
        return meaning;
    }

    /// <summary>The longest known word at the start, or the length of the unknown one.</summary>
    private PlanWord Find(ReadOnlySpan<byte> text, out int length)
    {
        var isRun = text[0] >= 0xE2;
        length = isRun ? Math.Min(3, text.Length) : WordEnd(text, 0);
        return !table.MayBegin(text, length, out var hasMore) ? PlanWord.None
            : isRun ? FindInRun(text, ref length)
            : FindWords(text, ref length, hasMore);
    }

    /// <param name="hasMore">Whether a known word goes on behind the first blank.</param>
    private PlanWord FindWords(ReadOnlySpan<byte> text, ref int length, bool hasMore)
    {
        if (length > PlanWordTable.Longest)
        {
            return PlanWord.None;
        }

        Span<byte> buffer = stackalloc byte[PlanWordTable.Longest + 1];
        var folded = buffer[..Fold(hasMore ? text : text[..length], buffer)];
        var end = length;
        var found = table.Look(folded[..end]);
        for (var words = 1; words < MostWords && end + 1 < folded.Length; words++)
        {
            if (folded[end] != ' ' || !IsLetter(folded[end + 1]))
            {
                break;
            }

            end = WordEnd(folded, end + 1);
            if (table.Look(folded[..end]) is var meaning && meaning != PlanWord.None)
            {
                (found, length) = (meaning, end);
            }
        }

        return found;
    }

    /// <summary>Characters of three bytes stand without blanks between their words.</summary>
    private PlanWord FindInRun(ReadOnlySpan<byte> text, ref int length)
    {
        Span<byte> buffer = stackalloc byte[LongestRun];
        var folded = buffer[..Fold(text, buffer)];
        var found = PlanWord.None;
        var end = 0;
        for (var characters = 0; characters < MostCharacters && end < folded.Length; characters++)
        {
            end = Math.Min(folded.Length, end + (folded[end] >= 0xE2 ? 3 : 1));
            if (table.Look(folded[..end]) is var meaning && meaning != PlanWord.None)
            {
                (found, length) = (meaning, end);
            }
        }

        return found;
    }

    private static int WordEnd(ReadOnlySpan<byte> text, int at)
    {
        var length = text[at..].IndexOfAnyExcept(Word);
        return length < 0 ? text.Length : at + length;
    }

    private static bool IsLetter(byte b) => b >= 0x80 || char.IsAsciiLetterOrDigit((char)b);

    /// <summary>Small letters of the Latin and Cyrillic scripts; hyphens and underscores are blanks. Lengths stay the same.</summary>
    private static int Fold(ReadOnlySpan<byte> text, Span<byte> folded)
    {
        var length = Math.Min(text.Length, folded.Length);
        for (var i = 0; i < length; i++)
        {
            var b = text[i];
            folded[i] =
                (uint)(b - 'A') <= 'Z' - 'A' ? (byte)(b | 0x20)
                : b is (byte)'-' or (byte)'_' or (byte)'\t' or (byte)'\n' ? (byte)' '
                : b;
            if (b >= 0x80 && i > 0)
            {
                FoldWide(text[i - 1], folded.Slice(i - 1, 2));
            }
        }

        return length;
    }

    /// <summary>The second byte of a letter; of half of the Cyrillic capitals the first changes too.</summary>
    private static void FoldWide(byte first, Span<byte> folded)
    {
        ref var second = ref folded[1];
        if (first == 0xC3 && second is >= 0x80 and <= 0x9E)
        {
            second |= 0x20;
        }
        else if (first == 0xD0 && second is >= 0x90 and <= 0x9F)
        {
            second += 0x20;
        }
        else if (first == 0xD0 && second is >= 0xA0 and <= 0xAF)
        {
            second -= 0x20;
            folded[0] = 0xD1;
        }
    }
}
