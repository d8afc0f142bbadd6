using System.Text;

namespace Storypole.Templates;

/// <summary>
/// Folds a name to the form in which names are compared: no numbering, marks, emoji, accents or trailing remark; small
/// letters; no <c>and</c>, however it is written; everything between words is one space, and nothing beside Chinese,
/// Japanese and Korean letters. Folding a folded name changes nothing.
/// </summary>
public static class NameFolding
{
    /// <summary>Longer names fold to nothing: no part of a specification is called by a paragraph.</summary>
    public const int Longest = 128;

    /// <summary>What each byte of ASCII folds to: small letters, digits, the apostrophe that says nothing; 0 for what parts words.</summary>
    private static ReadOnlySpan<byte> Small =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'\0\0\0\0\0\0\0\0"u8
        + "0123456789\0\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>From here on letters are written without spaces between words, or with spaces that people leave out.</summary>
    private const int FirstDense = 0x2E80;

    /// <summary>Folds <paramref name="name"/> into <paramref name="folded"/> (at least <see cref="Longest"/> bytes) and returns its length; 0 when that would be more than <paramref name="most"/>.</summary>
    public static int Fold(ReadOnlySpan<byte> name, Span<byte> folded, int most = Longest - 8) =>
        Fold(name, folded, most, null);

    /// <summary>The same; 0 also for a name of which <paramref name="starts"/> tells that nothing begins so.</summary>
    internal static int Fold(ReadOnlySpan<byte> name, Span<byte> folded, int most, NameStarts? starts)
    {
        name = Bare(name);
        if (name.Length > 4 * Longest)
        {
            return 0;
        }

        if (Ascii.IsValid(name))
        {
            return FoldAscii(name, folded, Math.Min(most, Longest - 8), starts);
        }

        if (!name.ContainsAny((byte)0xE3, (byte)0xEF))
        {
            return FoldNarrow(name, folded, most);
        }

        Span<byte> narrow = stackalloc byte[4 * Longest];
        return FoldNarrow(narrow[..WideForms.Narrow(name, narrow)], folded, most);
    }

    /// <summary>A name without the blanks and marks at its ends.</summary>
    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> name)
    {
        var start = 0;
        var end = name.Length;
        while (start < end && IsMark(name[start]))
        {
            start++;
        }

        while (end > start && IsMark(name[end - 1]))
        {
            end--;
        }

        return name[start..end];
    }

    private static bool IsMark(byte b) =>
        b is (byte)' ' or (byte)'\t' or (byte)'*' or (byte)'_' or (byte)'`' or (byte)'#';

    /// <summary>The same as <see cref="FoldNarrow"/> for a name of ASCII, as nearly all are, in one pass over its bytes.</summary>
    private static int FoldAscii(ReadOnlySpan<byte> name, Span<byte> folded, int most, NameStarts? starts)
    {
        name = WithoutRemarks(name);
        if (!StartsWithWord(name))
        {
            name = Numbering.Skip(name);
        }

        if (name.Length > Longest - 8)
        {
            return 0;
        }

        var room = starts is null ? most : Math.Min(most, NameStarts.Length);
        var small = Small;
        var length = 0;
        var start = 0;
        var hasGap = false;
        foreach (var b in name)
        {
            var letter = small[b];
            if (letter is 0 or (byte)'\'')
            {
                hasGap |= letter == 0;
                continue;
            }

            if (hasGap)
            {
                hasGap = false;
                length = Closed(folded[..length], start, isLast: false);
                if (length > 0)
                {
                    folded[length++] = (byte)' ';
                }

                start = length;
            }

            if (length >= room)
            {
                if (room == most || !GoesOn(folded[..length], start, starts!))
                {
                    return 0;
                }

                room = most;
            }

            folded[length++] = letter;
        }

        return Closed(folded[..length], start, isLast: true);
    }

    /// <summary>Whether a known name may go on from here; always where the last word may yet be taken back.</summary>
    private static bool GoesOn(ReadOnlySpan<byte> folded, int start, NameStarts starts) =>
        start == 0 || "and"u8.StartsWith(folded[start..]) || starts.MayBegin(folded);

    /// <summary>Whether a name begins with a letter that a small one follows, so that no number stands before it.</summary>
    private static bool StartsWithWord(ReadOnlySpan<byte> name) =>
        name.Length > 1 && char.IsAsciiLetter((char)name[0]) && char.IsAsciiLetterLower((char)name[1]);

    /// <summary>The length without a last word that says nothing: <c>and</c>, and a number in front of others.</summary>
    private static int Closed(ReadOnlySpan<byte> folded, int start, bool isLast)
    {
        var word = folded[start..];
        return !(word.SequenceEqual("and"u8) || (!isLast && start == 0 && IsNumber(word))) ? folded.Length
            : start > 0 && folded[start - 1] == ' ' ? start - 1
            : start;
    }

    private static bool IsNumber(ReadOnlySpan<byte> word) =>
        !word.IsEmpty && !word.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static int FoldNarrow(ReadOnlySpan<byte> name, Span<byte> folded, int most)
    {
        name = Numbering.Skip(WithoutRemarks(name));
        if (name.Length > Longest - 8)
        {
            return 0;
        }

        var words = new Words(folded, Math.Min(most, Longest - 8));
        for (var i = 0; i < name.Length && !words.IsFull; )
        {
            var b = name[i];
            if (char.IsAsciiLetterOrDigit((char)b))
            {
                i += words.AddRun(name[i..]);
            }
            else if (b < 0x80)
            {
                words.End(isGap: b != '\'');
                i++;
            }
            else
            {
                Rune.DecodeFromUtf8(name[i..], out var rune, out var length);
                words.AddWide(rune);
                i += length;
            }
        }

        return words.Finish();
    }

    /// <summary>Drops brackets at the end, <c>(from PRD)</c> or <c>[4h]</c>, unless the name is nothing else.</summary>
    private static ReadOnlySpan<byte> WithoutRemarks(ReadOnlySpan<byte> name)
    {
        while (name.Length > 2 && name[^1] is (byte)')' or (byte)']')
        {
            var open = OpeningOf(name);
            if (open <= 0)
            {
                break;
            }

            var rest = name[..open].TrimEnd(" \t*_`"u8);
            if (rest.IsEmpty)
            {
                break;
            }

            name = rest;
        }

        return name;
    }

    private static int OpeningOf(ReadOnlySpan<byte> name)
    {
        var (opens, closes) = name[^1] == ')' ? ((byte)'(', (byte)')') : ((byte)'[', (byte)']');
        var depth = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            depth += name[i] == closes ? 1 : 0;
            if (name[i] == opens && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The words written so far.</summary>
    private ref struct Words(Span<byte> folded, int most)
    {
        private readonly Span<byte> folded = folded;
        private int length;
        private int start;
        private bool gap;
        private bool isDense;

        /// <summary>Whether there is no room for another letter.</summary>
        public bool IsFull { get; private set; }

        public void Add(byte letter)
        {
            Begin(dense: false, bytes: 1);
            if (!IsFull)
            {
                folded[length++] = letter;
            }
        }

        /// <summary>Adds the letters and digits of ASCII that a text begins with, and returns how many these are.</summary>
        public int AddRun(ReadOnlySpan<byte> text)
        {
            Add(Small(text[0]));
            var count = 1;
            while (!IsFull && count < text.Length && char.IsAsciiLetterOrDigit((char)text[count]))
            {
                // Inside a word nothing has to begin.
                IsFull = length + 1 > most;
                if (!IsFull)
                {
                    folded[length++] = Small(text[count]);
                }

                count++;
            }

            return count;
        }

        private static byte Small(byte letter) =>
            letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;

        public void AddWide(Rune rune)
        {
            if (Letters.IsMark(rune))
            {
                // An accent of its own belongs to the letter before it.
                return;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                End(isGap: rune.Value != 0x2019);
                return;
            }

            if (Letters.Plain(rune) is { Length: > 0 } plain)
            {
                foreach (var letter in plain)
                {
                    Add((byte)letter);
                }

                return;
            }

            rune = Letters.Lower(rune);
            Begin(rune.Value >= FirstDense, rune.Utf8SequenceLength);
            if (!IsFull)
            {
                length += rune.EncodeToUtf8(folded[length..]);
                isDense = rune.Value >= FirstDense;
            }
        }

        public void End(bool isGap) => gap |= isGap;

        public int Finish()
        {
            CloseWord(isLast: true);
            return IsFull ? 0 : length;
        }

        private void Begin(bool dense, int bytes)
        {
            if (gap)
            {
                CloseWord(isLast: false);
                gap = false;
                if (length > 0 && !dense && !isDense)
                {
                    folded[length++] = (byte)' ';
                }

                start = length;
            }

            isDense = false;
            IsFull = length + bytes > most;
        }

        private void CloseWord(bool isLast)
        {
            length = Closed(folded[..length], start, isLast);
            isDense = length > 0 && folded[length - 1] >= 0x80 && EndsDense(folded[..length]);
        }

        private static bool EndsDense(ReadOnlySpan<byte> word)
        {
            Rune.DecodeLastFromUtf8(word, out var last, out _);
            return last.Value >= FirstDense;
        }
    }
}
