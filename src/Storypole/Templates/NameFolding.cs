using System.Buffers;
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

    private static readonly SearchValues<byte> LettersAndBlank = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz "u8
    );

    /// <summary>From here on letters are written without spaces between words, or with spaces that people leave out.</summary>
    private const int FirstDense = 0x2E80;

    /// <summary>Folds <paramref name="name"/> into <paramref name="folded"/> (at least <see cref="Longest"/> bytes) and returns its length; 0 when that would be more than <paramref name="most"/>.</summary>
    public static int Fold(ReadOnlySpan<byte> name, Span<byte> folded, int most = Longest - 8)
    {
        name = name.Trim(" \t*_`#"u8);
        if (name.Length <= most && IsPlain(name))
        {
            _ = Ascii.ToLower(name, folded, out var length);
            return length;
        }

        if (name.Length > 4 * Longest)
        {
            return 0;
        }

        if (!name.ContainsAny((byte)0xE3, (byte)0xEF))
        {
            return FoldNarrow(name, folded, most);
        }

        Span<byte> narrow = stackalloc byte[4 * Longest];
        return FoldNarrow(narrow[..WideForms.Narrow(name, narrow)], folded, most);
    }

    /// <summary>Whether a name is nothing but words of ASCII letters with single blanks between them, as nearly all are.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> name) =>
        !name.ContainsAnyExcept(LettersAndBlank) && name.IndexOf("  "u8) < 0 && !HasAnd(name);

    private static bool HasAnd(ReadOnlySpan<byte> name)
    {
        for (var at = 0; name.Length - at >= 3; )
        {
            if (
                (name[at] | 0x20) == 'a'
                && (name[at + 1] | 0x20) == 'n'
                && (name[at + 2] | 0x20) == 'd'
                && EndsWord(name, at + 3)
            )
            {
                return true;
            }

            var blank = name[at..].IndexOf((byte)' ');
            if (blank < 0)
            {
                return false;
            }

            at += blank + 1;
        }

        return false;
    }

    private static bool EndsWord(ReadOnlySpan<byte> name, int at) => at == name.Length || name[at] == ' ';

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

        /// <summary>Takes back a word that says nothing: <c>and</c>, and a number in front of others.</summary>
        private void CloseWord(bool isLast)
        {
            var word = folded[start..length];
            if (word.SequenceEqual("and"u8) || (!isLast && start == 0 && IsNumber(word)))
            {
                length = start > 0 && folded[start - 1] == ' ' ? start - 1 : start;
            }

            isDense = length > 0 && folded[length - 1] >= 0x80 && EndsDense(folded[..length]);
        }

        private static bool EndsDense(ReadOnlySpan<byte> word)
        {
            Rune.DecodeLastFromUtf8(word, out var last, out _);
            return last.Value >= FirstDense;
        }

        private static bool IsNumber(ReadOnlySpan<byte> word) =>
            !word.IsEmpty && !word.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
