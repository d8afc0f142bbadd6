using System.Buffers.Text;
using System.Text;

namespace Storypole.Reading;

/// <summary>
/// Reads dates that are not written as <c>2026-03-31</c>: <c>2026/3/31</c>, <c>2026年3月31日</c>, <c>31 March 2026</c>, <c>Mar 31, 2026</c>,
/// <c>31. März 2026</c>, <c>31.03.2026</c>. Of two numbers and a year with slashes nobody knows which is the day.
/// </summary>
internal static class DateText
{
    private const int Longest = 48;

    /// <summary>How the months begin in English, German, Spanish, Portuguese, French and Russian, folded.</summary>
    private static readonly string[][] Months =
    [
        ["jan", "ene", "янв"],
        ["feb", "fev", "фев"],
        ["mar", "maer", "мар"],
        ["apr", "abr", "avr", "апр"],
        ["may", "mai", "мая", "маи"],
        ["jun", "juin", "июн"],
        ["jul", "juil", "июл"],
        ["aug", "ago", "aou", "авг"],
        ["sep", "set", "сен"],
        ["oct", "okt", "out", "окт"],
        ["nov", "ноя"],
        ["dec", "dez", "dic", "дек"],
    ];

    public static DateOnly? Read(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t*_`\"'>"u8);
        if (text.IsEmpty || text.Length > 4 * Longest)
        {
            return null;
        }

        var numbers = default(Three);
        var count = 0;
        var month = 0;
        var isDotted = false;
        for (var at = 0; at < text.Length && (count < 2 || (count < 3 && month == 0)); )
        {
            if (char.IsAsciiDigit((char)text[at]))
            {
                if (!Utf8Parser.TryParse(text[at..], out int number, out var digits) || digits > 4)
                {
                    return null;
                }

                numbers[count++] =
                    digits == 4 ? number
                    : digits <= 2 ? number
                    : -1;
                at += digits;
                isDotted |= at < text.Length && text[at] == '.';
                continue;
            }

            if (!IsLetter(text[at..], out var length))
            {
                if (text[at] is (byte)'(' or (byte)'|' or (byte)';')
                {
                    return null;
                }

                at += length;
                continue;
            }

            var end = at;
            while (end < text.Length && IsLetter(text[end..], out length))
            {
                end += length;
            }

            if (MonthOf(text[at..end]) is > 0 and var named && month == 0)
            {
                month = named;
            }
            else if (!IsFiller(text[at..end]))
            {
                return null;
            }

            at = end;
        }

        return month > 0 ? Named(numbers, count, month) : Numbered(numbers, count, isDotted);
    }

    private static DateOnly? Named(Three numbers, int count, int month) =>
        count < 2 ? null
        : numbers[1] > 31 ? Date(numbers[1], month, numbers[0])
        : Date(numbers[0], month, numbers[1]);

    private static DateOnly? Numbered(Three numbers, int count, bool isDotted) =>
        count < 3 ? null
        : numbers[0] > 31 ? Date(numbers[0], numbers[1], numbers[2])
        : isDotted || numbers[0] > 12 ? Date(numbers[2], numbers[1], numbers[0])
        : numbers[1] > 12 ? Date(numbers[2], numbers[0], numbers[1])
        : null;

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int MonthOf(ReadOnlySpan<byte> word)
    {
        Span<byte> folded = stackalloc byte[Templates.NameFolding.Longest];
        var length = Templates.NameFolding.Fold(word, folded);
        var name = Encoding.UTF8.GetString(folded[..length]);
        for (var i = 0; i < Months.Length; i++)
        {
            foreach (var start in Months[i])
            {
                if (name.StartsWith(start, StringComparison.Ordinal))
                {
                    return i + 1;
                }
            }
        }

        return 0;
    }

    /// <summary>Words that stand between the numbers of a date.</summary>
    private static bool IsFiller(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("de"u8)
        || word.SequenceEqual("of"u8)
        || word.SequenceEqual("th"u8)
        || word.SequenceEqual("st"u8)
        || word.SequenceEqual("nd"u8)
        || word.SequenceEqual("rd"u8)
        || word.SequenceEqual("er"u8)
        || word.SequenceEqual("年"u8)
        || word.SequenceEqual("月"u8)
        || word.SequenceEqual("日"u8)
        || word.SequenceEqual("년"u8)
        || word.SequenceEqual("월"u8)
        || word.SequenceEqual("일"u8);

    private static bool IsLetter(ReadOnlySpan<byte> text, out int length)
    {
        Rune.DecodeFromUtf8(text, out var rune, out length);
        return Rune.IsLetter(rune);
    }

    [System.Runtime.CompilerServices.InlineArray(3)]
    private struct Three
    {
        private int first;
    }
}
