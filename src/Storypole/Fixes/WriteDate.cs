using System.Globalization;
using System.Text;
using Storypole.Diagnostics;
using Storypole.Reading;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Writes a date as year, month and day, where only one day can be meant.</summary>
internal static class WriteDate
{
    private static readonly byte[][] Weekdays =
    [
        .. (
            "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
            + "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche "
            + "lunes martes jueves viernes domingo"
        )
            .Split(' ')
            .Select(Encoding.ASCII.GetBytes),
    ];

    public static Fix? Propose(FixSite site)
    {
        var text = site.Document.Slice(site.Finding.Span);
        var start = text.Length - text.TrimStart(" \t*_`\"'~"u8).Length;
        var length = text[start..].IndexOfAny("(|;,"u8);

        // Behind a comma stands a remark, unless the date goes on: Tuesday, 31 March 2026.
        if (length >= 0 && text[start + length] == ',' && DateText.Read(WithoutWeekday(text[start..])) is not null)
        {
            length = -1;
        }

        var written = (length < 0 ? text[start..] : text[start..(start + length)]).TrimEnd(" \t*_`\"'~"u8);
        var span = new TextSpan(site.Finding.Span.Start + start, site.Finding.Span.Start + start + written.Length);
        return Values.ReadDate(written) is not null ? null
            : DateText.Read(WithoutWeekday(written)) is { } date ? Write(span, date, FixKind.Reading)
            : Swapped(written) is { } day ? Write(span, day, FixKind.Claim)
            : null;
    }

    private static Fix Write(TextSpan span, DateOnly date, FixKind kind)
    {
        var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Fix($"Write the date as {text}", kind, [new TextEdit(span, text)]);
    }

    /// <summary>Tuesday, 31 March 2026: which day of the week it is, the date says by itself.</summary>
    private static ReadOnlySpan<byte> WithoutWeekday(ReadOnlySpan<byte> text)
    {
        foreach (var day in Weekdays)
        {
            var rest = text.Length > day.Length ? text[day.Length..] : default;
            if (rest is [(byte)' ' or (byte)',' or (byte)'.', ..] && Ascii.EqualsIgnoreCase(text[..day.Length], day))
            {
                return rest.TrimStart(" ,."u8);
            }
        }

        return text;
    }

    /// <summary>2026-31-03: the only day that can be meant, if the two were swapped and no figure is wrong.</summary>
    private static DateOnly? Swapped(ReadOnlySpan<byte> text) =>
        text.Length == 10
        && DateOnly.TryParseExact(
            Encoding.UTF8.GetString(text),
            "yyyy-dd-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
}
