using System.Buffers.Text;
using Storypole.Reading.Plan;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>
/// Reads amounts of work: <c>10-12 hours</c>, <c>1.5h</c>, <c>2 days</c>, <c>1–2 weeks</c>, <c>30 minutes</c>, <c>2 Tage</c>,
/// <c>3天</c>. Points are not hours, and the second week is no amount.
/// </summary>
public static class EffortText
{
    public const int HoursADay = 8;
    public const int HoursAWeek = 40;

    /// <summary>The first amount in a text; null when there is none.</summary>
    /// <param name="bareIsHours">Whether a number without a unit counts hours, as under a label that asks for hours.</param>
    public static WorkHours? Read(ReadOnlySpan<byte> text, bool bareIsHours)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var digit = text[at..].IndexOfAnyInRange((byte)'0', (byte)'9');
            if (digit < 0)
            {
                return null;
            }

            at += digit;
            if (
                at > 0
                && (
                    char.IsAsciiLetterOrDigit((char)text[at - 1])
                    || text[at - 1] is (byte)'#' or (byte)'.' or (byte)'-' or (byte)'/'
                    || IsOrdinal(text[..at])
                )
            )
            {
                at = EndOfWord(text, at) - 1;
                continue;
            }

            if (TryRange(text[at..], bareIsHours, out var hours, out var length))
            {
                return hours;
            }

            at += length - 1;
        }

        return null;
    }

    /// <summary>Whether what stands before a number makes it count one of a row: <c>第2周</c>, <c>10月3日</c>.</summary>
    private static bool IsOrdinal(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd((byte)' ');
        return before.EndsWith("第"u8) || before.EndsWith("月"u8) || before.EndsWith("월"u8) || before.EndsWith("年"u8);
    }

    private static bool TryRange(ReadOnlySpan<byte> text, bool bareIsHours, out WorkHours hours, out int length)
    {
        hours = default;
        if (!TryNumber(text, out var low, out length))
        {
            length = Math.Max(1, length);
            return false;
        }

        var high = low;
        var lowFactor = WorkUnits.At(text[length..], out var unit);
        var afterLow = length + unit;
        var dash = DashLength(text[afterLow..]);
        decimal highFactor = lowFactor;
        if (dash > 0 && TryNumber(text[(afterLow + dash)..], out var second, out var digits))
        {
            high = second;
            length = afterLow + dash + digits;
            highFactor = WorkUnits.At(text[length..], out unit);
            length += unit;
        }
        else
        {
            length = afterLow;
        }

        highFactor = highFactor > 0 ? highFactor : lowFactor;
        lowFactor = lowFactor > 0 ? lowFactor : highFactor;
        if (lowFactor == 0)
        {
            // A number that a word follows counts something else: "3 points", "6x".
            var rest = text[length..].TrimStart(" \t*_`"u8);
            if (!bareIsHours || (rest.Length > 0 && (char.IsAsciiLetterOrDigit((char)rest[0]) || rest[0] == '%')))
            {
                return false;
            }

            lowFactor = highFactor = 1;
        }

        hours = new WorkHours(low * lowFactor, high * highFactor);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out decimal number, out int length)
    {
        number = 0;
        length = 0;
        while (length < text.Length && char.IsAsciiDigit((char)text[length]))
        {
            length++;
        }

        if (length == 0 || length > 9)
        {
            return false;
        }

        if (length + 1 < text.Length && text[length] == ',' && char.IsAsciiDigit((char)text[length + 1]))
        {
            return TryDecimalComma(text, ref number, ref length);
        }

        if (length + 1 < text.Length && text[length] == '.' && char.IsAsciiDigit((char)text[length + 1]))
        {
            length++;
            while (length < text.Length && length < 12 && char.IsAsciiDigit((char)text[length]))
            {
                length++;
            }
        }

        return Utf8Parser.TryParse(text[..length], out number, out _);
    }

    /// <summary>One or two digits behind a comma are a fraction, <c>1,5</c>; three are thousands.</summary>
    private static bool TryDecimalComma(ReadOnlySpan<byte> text, ref decimal number, ref int length)
    {
        var whole = length;
        var end = whole + 1;
        while (end < text.Length && char.IsAsciiDigit((char)text[end]))
        {
            end++;
        }

        var digits = end - whole - 1;
        if (
            digits > 3
            || !Utf8Parser.TryParse(text[..whole], out number, out _)
            || !Utf8Parser.TryParse(text[(whole + 1)..end], out decimal behind, out _)
        )
        {
            return false;
        }

        number =
            digits == 3 ? (number * 1000) + behind
            : digits == 2 ? number + (behind / 100)
            : number + (behind / 10);
        length = end;
        return true;
    }

    private static int DashLength(ReadOnlySpan<byte> text)
    {
        var rest = text.TrimStart((byte)' ');
        var blanks = text.Length - rest.Length;
        var dash =
            rest.StartsWith("-"u8) || rest.StartsWith("~"u8) ? 1
            : rest.StartsWith("–"u8) || rest.StartsWith("—"u8) ? 3
            : rest.StartsWith("～"u8) || rest.StartsWith("〜"u8) || rest.StartsWith("至"u8) || rest.StartsWith("到"u8)
                ? 3
            : rest.StartsWith("à "u8) || rest.StartsWith("до "u8) ? rest.IndexOf((byte)' ')
            : rest.StartsWith("to "u8) ? 2
            : rest.StartsWith("bis "u8) ? 3
            : rest.StartsWith("a "u8) ? 1
            : 0;
        if (dash == 0)
        {
            return 0;
        }

        var after = rest[dash..];
        return blanks + dash + (after.Length - after.TrimStart((byte)' ').Length);
    }

    private static int EndOfWord(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && char.IsAsciiLetterOrDigit((char)text[at]))
        {
            at++;
        }

        return at;
    }
}
