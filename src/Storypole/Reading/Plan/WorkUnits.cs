using System.Text;

namespace Storypole.Reading.Plan;

/// <summary>The units in which work is counted, as ten languages write them behind a number.</summary>
internal static class WorkUnits
{
    /// <summary>Longer runs of letters are no unit.</summary>
    private const int LongestWord = 24;

    private static readonly Dictionary<string, decimal> Words = Table(
        (1, "h hr hrs hour hours std stunde stunden heure heures hora horas ч час часа часов"),
        (
            EffortText.HoursADay,
            "d day days tag tage tagen personentag personentage pt j jour jours día días dia dias д день дня дней дн"
        ),
        (
            EffortText.HoursAWeek,
            "w wk wks week weeks woche wochen personenwochen semaine semaines semana semanas неделя недели недель нед"
        ),
        (1m / 60, "min mins minute minutes minuten minuto minutos мин минут минуты минута")
    );

    /// <summary>Units written without a space before the next word; longer ones stand before those that they begin with.</summary>
    private static readonly (byte[] Unit, decimal Hours)[] Dense =
    [
        .. new (string, decimal)[]
        {
            ("小时", 1),
            ("小時", 1),
            ("工时", 1),
            ("工時", 1),
            ("時間", 1),
            ("시간", 1),
            ("工作日", EffortText.HoursADay),
            ("营业日", EffortText.HoursADay),
            ("営業日", EffortText.HoursADay),
            ("人天", EffortText.HoursADay),
            ("人日", EffortText.HoursADay),
            ("영업일", EffortText.HoursADay),
            ("天", EffortText.HoursADay),
            ("日", EffortText.HoursADay),
            ("일", EffortText.HoursADay),
            ("人周", EffortText.HoursAWeek),
            ("星期", EffortText.HoursAWeek),
            ("周", EffortText.HoursAWeek),
            ("週", EffortText.HoursAWeek),
            ("주", EffortText.HoursAWeek),
            ("分钟", 1m / 60),
            ("分鐘", 1m / 60),
            ("分", 1m / 60),
            ("분", 1m / 60),
        }.Select(x => (Encoding.UTF8.GetBytes(x.Item1), x.Item2)),
    ];

    /// <summary>What makes a number with a unit the name of one day: <c>3日目</c>, <c>2주차</c>.</summary>
    private static readonly byte[][] Ordinals = [.. new[] { "目", "차", "째", "末" }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Words between number and unit that change nothing: <c>2 person days</c>, <c>3 个工作日</c>.</summary>
    private static readonly HashSet<string> Fillers =
    [
        .. "person man dev developer engineer engineering work working business full ideal человеко рабочих".Split(' '),
    ];

    /// <summary>Hours in the unit that follows a number, with the length of blanks and unit; 0 when none follows.</summary>
    public static decimal At(ReadOnlySpan<byte> text, out int length)
    {
        Span<char> room = stackalloc char[LongestWord];
        var at = 0;
        for (var words = 0; words < 3; words++)
        {
            var rest = text[at..].TrimStart(" \t-*_+"u8);
            at = text.Length - rest.Length;
            rest = rest.StartsWith("个"u8) || rest.StartsWith("個"u8) ? rest[3..] : rest;
            if (DenseAt(rest, out length) is > 0 and var dense)
            {
                length += text.Length - rest.Length;
                return dense;
            }

            var word = WordLength(rest);
            if (word is 0 or > LongestWord)
            {
                break;
            }

            var letters = room[..Encoding.UTF8.GetChars(rest[..word], room)];
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = char.ToLowerInvariant(letters[i]);
            }

            if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var hours))
            {
                length = text.Length - rest.Length + word;
                return hours;
            }

            if (!Fillers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters))
            {
                break;
            }

            at = text.Length - rest.Length + word;
        }

        length = 0;
        return 0;
    }

    private static decimal DenseAt(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (text.IsEmpty || text[0] < 0xE4)
        {
            return 0;
        }

        foreach (var (unit, hours) in Dense)
        {
            if (!text.StartsWith(unit))
            {
                continue;
            }

            foreach (var ordinal in Ordinals)
            {
                if (text[unit.Length..].StartsWith(ordinal))
                {
                    return 0;
                }
            }

            length = unit.Length;
            return hours;
        }

        return 0;
    }

    private static int WordLength(ReadOnlySpan<byte> text)
    {
        // Latin letters with accents and Cyrillic ones begin with a byte from C3 to D1.
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsAsciiLetterOrDigit((char)text[at]))
            {
                at++;
            }
            else if (text[at] is >= 0xC3 and <= 0xD1 && at + 1 < text.Length)
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static Dictionary<string, decimal> Table(params (decimal Hours, string Words)[] units)
    {
        var table = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (hours, words) in units)
        {
            foreach (var word in words.Split(' '))
            {
                table.Add(word, hours);
            }
        }

        return table;
    }
}
