using Storypole.Reading;

namespace Storypole.Rules;

/// <summary>What the text of a date looks like when it could not be read as one.</summary>
internal enum DateShape
{
    /// <summary>A date with a time behind it, or with a remark; nothing is wrong.</summary>
    Sound,

    /// <summary>Written as year, month and day, but the calendar has no such day.</summary>
    Impossible,

    /// <summary>Year, month and day in another form than <c>2026-03-31</c>.</summary>
    OtherForm,

    /// <summary>Nothing in it looks like a date.</summary>
    NoDate,
}

/// <summary>Looks at texts that are no dates.</summary>
internal static class DateShapes
{
    public static DateShape Of(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t*_`\"'~"u8);
        if (text.Length >= 10 && HasForm(text[..10]))
        {
            return Values.ReadDate(text[..10]) is not null ? DateShape.Sound : DateShape.Impossible;
        }

        return HasYear(text) ? DateShape.OtherForm : DateShape.NoDate;
    }

    private static bool HasForm(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit((char)text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Four digits in a row, or two numbers parted by a slash or dot.</summary>
    private static bool HasYear(ReadOnlySpan<byte> text)
    {
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run = char.IsAsciiDigit((char)text[i]) ? run + 1 : 0;
            if (
                run == 4
                || (
                    run > 0
                    && i + 2 < text.Length
                    && text[i + 1] is (byte)'/' or (byte)'.'
                    && char.IsAsciiDigit((char)text[i + 2])
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
