using System.Globalization;
using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>Finds ids of requirements in a text: <c>FR-1</c>, <c>NFR-2.3</c>, <c>REQ-PAY-7</c>, <c>R1</c>.</summary>
internal static class RequirementIds
{
    private const int MostLetters = 16;
    private const int MostDigits = 5;
    private const int LongestNumber = 16;
    private const int LongestRange = 200;

    /// <summary>The id that begins at an offset; null when none does.</summary>
    public static string? ReadAt(ReadOnlySpan<byte> text, int at, out int end)
    {
        end = at;
        var letters = at;
        while (
            letters < text.Length
            && letters - at < MostLetters
            && (
                char.IsAsciiLetterUpper((char)text[letters])
                || (
                    text[letters] == '-'
                    && letters > at
                    && letters + 1 < text.Length
                    && char.IsAsciiLetterUpper((char)text[letters + 1])
                )
            )
        )
        {
            letters++;
        }

        var digit = letters < text.Length && text[letters] is (byte)'-' or (byte)'_' ? letters + 1 : letters;
        var last = EndOfNumber(text, digit);
        if (letters == at || last == digit)
        {
            return null;
        }

        while (
            last + 1 < text.Length
            && last - digit < LongestNumber
            && text[last] == '.'
            && EndOfNumber(text, last + 1) is var more
            && more > last + 1
        )
        {
            last = more;
        }

        if (last < text.Length && (char.IsAsciiLetterOrDigit((char)text[last]) || text[last] == '_'))
        {
            return null;
        }

        end = last;
        return Spelled(text[at..letters], text[digit..last]);
    }

    /// <summary>The next id at or behind an offset; null when there is none.</summary>
    public static string? Next(ReadOnlySpan<byte> text, ref int at, out TextSpan span)
    {
        for (; at < text.Length; at++)
        {
            var step = text[at..].IndexOfAnyInRange((byte)'A', (byte)'Z');
            if (step < 0)
            {
                break;
            }

            at += step;
            if (at > 0 && (char.IsAsciiLetterOrDigit((char)text[at - 1]) || text[at - 1] is (byte)'_' or (byte)'-'))
            {
                continue;
            }

            if (ReadAt(text, at, out var end) is { } id)
            {
                span = new TextSpan(at, end);
                at = end;
                return id;
            }
        }

        at = text.Length;
        span = default;
        return null;
    }

    /// <summary>The last number of a range that begins with an id whose text ends at an offset: <c>FR-1 to FR-5</c>, <c>FR-1–5</c>; else 0.</summary>
    public static int EndOfRange(ReadOnlySpan<byte> text, int end, string id)
    {
        var rest = text[end..].TrimStart((byte)' ');
        var sign =
            rest.StartsWith("–"u8) || rest.StartsWith("—"u8) || rest.StartsWith("…"u8) ? 3
            : rest.StartsWith("to "u8) || rest.StartsWith("..."u8) ? 3
            : rest.StartsWith("through "u8) ? 8
            : rest.StartsWith("bis "u8) ? 4
            : rest.StartsWith(".."u8) ? 2
            : rest.StartsWith("-"u8) || rest.StartsWith("~"u8) ? 1
            : 0;
        if (sign == 0)
        {
            return 0;
        }

        rest = rest[sign..].TrimStart((byte)' ');
        var kind = id.LastIndexOf('-');
        if (ReadAt(rest, 0, out _) is { } last)
        {
            return last.AsSpan(0, last.LastIndexOf('-')).SequenceEqual(id.AsSpan(0, kind)) ? NumberOf(last) : 0;
        }

        var digits = EndOfNumber(rest, 0);
        return digits > 0 && !(digits < rest.Length && char.IsAsciiLetter((char)rest[digits]))
            ? int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
    }

    /// <summary>The numbers of a range behind its first one; none when it is longer than people mean.</summary>
    public static IEnumerable<string> Between(string id, int last)
    {
        var first = NumberOf(id);
        if (first == 0 || last <= first || last - first > LongestRange)
        {
            yield break;
        }

        for (var number = first + 1; number <= last; number++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{id.AsSpan(0, id.LastIndexOf('-'))}-{number}");
        }
    }

    private static int NumberOf(string id) =>
        int.TryParse(
            id.AsSpan(id.LastIndexOf('-') + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;

    private static int EndOfNumber(ReadOnlySpan<byte> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < MostDigits && char.IsAsciiDigit((char)text[end]))
        {
            end++;
        }

        return end;
    }

    private static string Spelled(ReadOnlySpan<byte> letters, ReadOnlySpan<byte> digits)
    {
        Span<char> id = stackalloc char[letters.Length + 1 + digits.Length];
        var length = 0;
        foreach (var b in letters)
        {
            id[length++] = (char)b;
        }

        id[length++] = '-';
        for (var i = 0; i < digits.Length; i++)
        {
            var isLeading = digits[i] == '0' && (i == 0 || digits[i - 1] == '.' || id[length - 1] is '-' or '.');
            if (!isLeading || i + 1 == digits.Length || digits[i + 1] == '.')
            {
                id[length++] = (char)digits[i];
            }
        }

        return id[..length].ToString();
    }
}
