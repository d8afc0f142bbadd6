using System.Globalization;
using System.Text;
using Storypole.Reading;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>What the text of an amount of work says besides its hours: in which unit, and whether it is one plain amount.</summary>
internal static class WorkAmount
{
    /// <summary>The unit in which an amount is counted; minutes and bare numbers count as hours.</summary>
    public enum Unit
    {
        Hours,
        Days,
        Weeks,

        /// <summary>More than one amount, or an amount whose range cannot be told for certain.</summary>
        Unclear,
    }

    /// <summary>The unit of the first amount in a text.</summary>
    public static Unit UnitOf(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOfAnyInRange((byte)'0', (byte)'9');
        if (at < 0)
        {
            return Unit.Unclear;
        }

        at = SkipNumber(text, at);
        var low = UnitAt(text, ref at);
        var dash = SkipDash(text, at);
        if (dash > at && dash < text.Length && char.IsAsciiDigit((char)text[dash]))
        {
            at = SkipNumber(text, dash);
            var high = UnitAt(text, ref at);
            if ((low is not null && high is null) || (low is not null && high != low) || IsInWord(text, at))
            {
                return Unit.Unclear;
            }

            low = high;
        }

        var unit = low ?? Unit.Hours;
        return IsInWord(text, at) || HasMore(text[at..], unit) ? Unit.Unclear : unit;
    }

    /// <summary>An amount for people: <c>12</c>, <c>10–12.5</c>, in its own unit.</summary>
    public static string Shown(WorkHours hours, Unit unit)
    {
        decimal factor =
            unit == Unit.Days ? 8
            : unit == Unit.Weeks ? 40
            : 1;
        var name =
            unit == Unit.Days ? "day"
            : unit == Unit.Weeks ? "week"
            : "hour";
        var low = hours.Low / factor;
        var high = hours.High / factor;
        var plural = high == 1 ? "" : "s";
        return low == high ? $"{Number(low)} {name}{plural}" : $"{Number(low)}–{Number(high)} {name}{plural}";
    }

    private static string Number(decimal value) =>
        decimal.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static int SkipNumber(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit((char)text[at]) || text[at] is (byte)'.' or (byte)','))
        {
            at++;
        }

        return at;
    }

    private static Unit? UnitAt(ReadOnlySpan<byte> text, ref int at)
    {
        var start = at;
        while (start < text.Length && text[start] is (byte)' ' or (byte)'-' or (byte)'*' or (byte)'_')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && char.IsAsciiLetter((char)text[end]))
        {
            end++;
        }

        Unit? unit = (end - start) switch
        {
            0 => null,
            _ when IsOneOf(text[start..end], "h", "hr", "hrs", "hour", "hours") => Unit.Hours,
            _ when IsOneOf(text[start..end], "min", "mins", "minute", "minutes") => Unit.Hours,
            _ when IsOneOf(text[start..end], "d", "day", "days") => Unit.Days,
            _ when IsOneOf(text[start..end], "w", "wk", "week", "weeks") => Unit.Weeks,
            _ => null,
        };
        at = unit is null ? at : end;
        return unit;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> word, params ReadOnlySpan<string> words)
    {
        foreach (var one in words)
        {
            if (Ascii.EqualsIgnoreCase(word, one))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipDash(ReadOnlySpan<byte> text, int at)
    {
        var rest = text[at..].TrimStart((byte)' ');
        var dash =
            rest.StartsWith("-"u8) || rest.StartsWith("~"u8) ? 1
            : rest.StartsWith("–"u8) || rest.StartsWith("—"u8) ? 3
            : rest.StartsWith("to "u8) ? 2
            : 0;
        return dash == 0 ? at : text.Length - rest[dash..].TrimStart((byte)' ').Length;
    }

    /// <summary>A number without a unit that a word follows counts something else.</summary>
    private static bool IsInWord(ReadOnlySpan<byte> text, int at)
    {
        var rest = text[at..].TrimStart(" *_"u8);
        return rest.Length > 0
            && (
                rest[0] == '%' || (at > 0 && char.IsAsciiDigit((char)text[at - 1]) && char.IsAsciiLetter((char)rest[0]))
            );
    }

    /// <summary>
    /// Whether behind an amount more is added to it, or it is said to count for something only. The same amount in another unit,
    /// <c>24 hours (3 days)</c>, adds nothing.
    /// </summary>
    private static bool HasMore(ReadOnlySpan<byte> rest, Unit unit)
    {
        rest = rest.TrimStart(" *_,"u8);
        if (rest.IsEmpty)
        {
            return false;
        }

        return rest[0] is (byte)'+' or (byte)'/'
            || char.IsAsciiDigit((char)rest[0])
            || rest.StartsWith("per "u8)
            || rest.StartsWith("each"u8)
            || (
                EffortText.Read(rest, bareIsHours: false) is not null
                && !(rest[0] == '(' && rest.IndexOfAny((byte)',', (byte)'+') < 0 && UnitOf(rest) != unit)
            );
    }
}
