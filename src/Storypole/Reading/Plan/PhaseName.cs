using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>
/// The name of a phase: a word for a phase and its number, in either order, then perhaps a title. <c>Sprint 2 – Search</c>,
/// <c>🚀 Phase 1b: Basics</c>, <c>第一阶段: 基础</c>, <c>2단계</c>, <c>Week 3-4</c>.
/// </summary>
/// <param name="Mark">The number as written, which tells one phase from another.</param>
/// <param name="Number">Its value; null when it is a letter, a range or the like.</param>
/// <param name="Title">What follows the number; all of the name when nothing does.</param>
/// <param name="IsShort">Whether the word is the letter of a milestone alone, <c>M2</c>, which may stand for other things.</param>
internal readonly record struct PhaseName(
    PhaseWord Word,
    TextSpan Mark,
    int? Number,
    TextSpan Title,
    bool IsShort = false
)
{
    private const int LongestPrefix = 24;

    private static readonly SearchValues<byte> Numbering = SearchValues.Create("0123456789."u8);

    public static bool TryRead(ReadOnlySpan<byte> bytes, TextSpan name, out PhaseName found)
    {
        found = default;
        var at = SkipPrefix(bytes, name);
        if (at >= name.End)
        {
            return false;
        }

        var text = bytes[at..name.End];
        var word = PhaseWords.At(text, out var length);
        var isShort = word == PhaseWord.None && IsMilestone(text);
        TextSpan mark;
        int end;
        if (isShort)
        {
            word = PhaseWord.Milestone;
            mark = new TextSpan(at + 1, at + 1 + PhaseNumber.LengthAt(text[1..]));
            end = mark.End;
        }
        else if (word != PhaseWord.None)
        {
            var gap = text[length..].IndexOfAnyExcept(" -#_*"u8);
            if (gap is < 0 or > 3)
            {
                return false;
            }

            length += gap;
            var digits = PhaseNumber.LengthAt(text[length..]);
            mark = new TextSpan(at + length, at + length + digits);
            end = mark.End;
        }
        else
        {
            word = NumberFirst(text, out var start, out var digits, out length);
            mark = new TextSpan(at + start, at + start + digits);
            end = at + length;
        }

        if (word == PhaseWord.None || mark.IsEmpty || !EndsName(bytes, end, name.End, bytes[at] >= 0xE0))
        {
            return false;
        }

        var rest = SkipSeparators(bytes, end, name.End);
        var title = rest >= name.End || bytes[rest] == '(' ? new TextSpan(at, name.End) : name with { Start = rest };
        found = new PhaseName(word, mark, ValueOf(bytes[mark.Start..mark.End]), title, isShort);
        return true;
    }

    /// <summary><c>M1: Basics</c>, <c>M2 – Search</c>.</summary>
    private static bool IsMilestone(ReadOnlySpan<byte> text) =>
        text.Length >= 2 && text[0] == 'M' && char.IsAsciiDigit((char)text[1]);

    /// <summary>Whether the titles of two names begin alike, as that of a recap does.</summary>
    public bool HasTitleOf(ReadOnlySpan<byte> bytes, in PhaseName other)
    {
        var one = bytes[Title.Start..Title.End];
        var two = bytes[other.Title.Start..other.Title.End];
        return one.StartsWith(two) || two.StartsWith(one);
    }

    /// <summary>Whether two names are of the same phase.</summary>
    public bool IsSame(ReadOnlySpan<byte> bytes, in PhaseName other) =>
        Word == other.Word && bytes[Mark.Start..Mark.End].SequenceEqual(bytes[other.Mark.Start..other.Mark.End]);

    /// <summary><c>第2周</c>, <c>2단계</c>: the number stands before the word.</summary>
    private static PhaseWord NumberFirst(ReadOnlySpan<byte> text, out int start, out int digits, out int end)
    {
        start = text.StartsWith("第"u8) ? 3 : 0;
        digits = start > 0 || char.IsAsciiDigit((char)text[0]) ? PhaseNumber.LengthAt(text[start..]) : 0;
        end = start + digits;
        if (digits == 0)
        {
            return PhaseWord.None;
        }

        var gap = text[end..].IndexOfAnyExcept((byte)' ');
        if (gap < 0 || text[end + gap] < 0xE0)
        {
            return PhaseWord.None;
        }

        var word = PhaseWords.At(text[(end + gap)..], out var length);
        end += gap + length;

        // Without the mark of an ordinal only Korean counts so; two weeks are an amount.
        return start > 0 || (word != PhaseWord.None && text[end - length] is >= 0xEA and <= 0xED)
            ? word
            : PhaseWord.None;
    }

    /// <summary>The offset behind marks, pictures and the numbering of a heading: <c>## 7.1 🚀 Phase 2</c>.</summary>
    private static int SkipPrefix(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var at = name.Start;
        var most = Math.Min(name.End, name.Start + LongestPrefix);
        while (at < most)
        {
            if (bytes[at] < 0x80)
            {
                if (char.IsAsciiLetter((char)bytes[at]))
                {
                    break;
                }

                if (char.IsAsciiDigit((char)bytes[at]))
                {
                    var numbering = NumberingLength(bytes[at..name.End]);
                    if (numbering == 0)
                    {
                        break;
                    }

                    at += numbering;
                    continue;
                }

                at++;
                continue;
            }

            Rune.DecodeFromUtf8(bytes[at..name.End], out var rune, out var width);
            if (Rune.IsLetterOrDigit(rune))
            {
                break;
            }

            at += width;
        }

        return at;
    }

    private static int NumberingLength(ReadOnlySpan<byte> text)
    {
        var digits = text.IndexOfAnyExcept(Numbering);
        return digits > 0 && text[digits] == ')' ? digits + 1
            : digits > 0 && text[digits] == ' ' && (text[..digits].Contains((byte)'.')) ? digits
            : 0;
    }

    /// <summary>Behind the number the name ends, or a mark parts it from the title; dense scripts need a blank alone.</summary>
    private static bool EndsName(ReadOnlySpan<byte> bytes, int at, int end, bool isDense)
    {
        var next = at;
        while (next < end && bytes[next] is (byte)' ' or (byte)'*' or (byte)'`' or (byte)'_')
        {
            next++;
        }

        return next >= end
            || bytes[next] is (byte)':' or (byte)'-' or (byte)'(' or (byte)'.' or (byte)')' or (byte)'|' or (byte)'['
            || (next > at && bytes[next] is (byte)'/' or (byte)'+')
            || (bytes[next] >= 0x80 && IsMark(bytes[next..end]))
            || (isDense && next > at);
    }

    private static bool IsMark(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var rune, out _);
        return !Rune.IsLetterOrDigit(rune);
    }

    private static int SkipSeparators(ReadOnlySpan<byte> bytes, int at, int end)
    {
        while (at < end)
        {
            if (bytes[at] is (byte)' ' or (byte)':' or (byte)'-' or (byte)'.' or (byte)')' or (byte)'|' or (byte)'*')
            {
                at++;
            }
            else if (
                bytes[at..end].StartsWith("–"u8)
                || bytes[at..end].StartsWith("—"u8)
                || bytes[at..end].StartsWith("："u8)
                || bytes[at..end].StartsWith("、"u8)
                || bytes[at..end].StartsWith("→"u8)
            )
            {
                at += 3;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int? ValueOf(ReadOnlySpan<byte> mark) =>
        Utf8Parser.TryParse(mark, out int number, out var length) && length == mark.Length ? number
        : PhaseNumber.Chinese(mark) is > 0 and var chinese ? chinese
        : null;
}
