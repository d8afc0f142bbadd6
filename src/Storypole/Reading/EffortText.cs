using System.Buffers.Text;
using System.Text;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads amounts of work: <c>10-12 hours</c>, <c>1.5h</c>, <c>2 days</c>, <c>1–2 weeks</c>, <c>30 minutes</c>. Points are not hours.</summary>
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

    private static bool TryRange(ReadOnlySpan<byte> text, bool bareIsHours, out WorkHours hours, out int length)
    {
        hours = default;
        if (!TryNumber(text, out var low, out length))
        {
            length = Math.Max(1, length);
            return false;
        }

        var high = low;
        var lowFactor = UnitAt(text[length..], out var unit);
        var afterLow = length + unit;
        var dash = DashLength(text[afterLow..]);
        decimal highFactor = lowFactor;
        if (dash > 0 && TryNumber(text[(afterLow + dash)..], out var second, out var digits))
        {
            high = second;
            length = afterLow + dash + digits;
            highFactor = UnitAt(text[length..], out unit);
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

    /// <summary>Hours in the unit that follows a number, with the length of blanks and unit; 0 when none follows.</summary>
    private static decimal UnitAt(ReadOnlySpan<byte> text, out int length)
    {
        var rest = text.TrimStart(" \t-*_"u8);
        length = text.Length - rest.Length;
        var word = EndOfWord(rest, 0);
        var factor = Factor(rest[..word]);
        length = factor > 0 ? length + word : 0;
        return factor;
    }

    private static decimal Factor(ReadOnlySpan<byte> word) =>
        word.Length is 0 or > 8 ? 0
        : Is(word, "h"u8) || Is(word, "hr"u8) || Is(word, "hrs"u8) || Is(word, "hour"u8) || Is(word, "hours"u8) ? 1
        : Is(word, "d"u8) || Is(word, "day"u8) || Is(word, "days"u8) ? HoursADay
        : Is(word, "w"u8) || Is(word, "wk"u8) || Is(word, "week"u8) || Is(word, "weeks"u8) ? HoursAWeek
        : Is(word, "min"u8) || Is(word, "mins"u8) || Is(word, "minute"u8) || Is(word, "minutes"u8) ? 1m / 60
        : 0;

    private static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> unit) => Ascii.EqualsIgnoreCase(word, unit);

    private static int DashLength(ReadOnlySpan<byte> text)
    {
        var rest = text.TrimStart((byte)' ');
        var blanks = text.Length - rest.Length;
        var dash =
            rest.StartsWith("-"u8) || rest.StartsWith("~"u8) ? 1
            : rest.StartsWith("–"u8) || rest.StartsWith("—"u8) ? 3
            : rest.StartsWith("to "u8) ? 2
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
