using System.Buffers.Text;

namespace Storypole.Reading;

/// <summary>Reads the number of a repeated part: digits, a range of which the first counts, or a Chinese numeral up to ten.</summary>
internal static class NumberText
{
    private const int Bytes = 3;

    public static bool TryRead(ReadOnlySpan<byte> name, ref int at, out int number)
    {
        number = 0;
        if (at >= name.Length)
        {
            return false;
        }

        if (IsHan(name[at..]))
        {
            number = HanValue(name[at..]);
            at += Bytes;
            return true;
        }

        if (!Utf8Parser.TryParse(name[at..], out number, out var digits) || number < 0)
        {
            return false;
        }

        at += digits;
        at += RestOfRange(name[at..]);
        return true;
    }

    public static bool IsHan(ReadOnlySpan<byte> text) => HanValue(text) > 0;

    private static int HanValue(ReadOnlySpan<byte> text) =>
        text.Length < Bytes || text[0] < 0x80 ? 0
        : "一二三四五六七八九十"u8.IndexOf(text[..Bytes]) is >= 0 and var at && at % Bytes == 0 ? (at / Bytes) + 1
        : 0;

    /// <summary>The length of <c>-2</c>, <c>–2</c> or <c>.1</c> right behind a number; 0 when no digit follows.</summary>
    private static int RestOfRange(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return 0;
        }

        var mark =
            rest[0] is (byte)'-' or (byte)'.' or (byte)'~' ? 1
            : rest.StartsWith("–"u8) ? 3
            : 0;
        var at = mark;
        while (at < rest.Length && char.IsAsciiDigit((char)rest[at]))
        {
            at++;
        }

        return mark > 0 && at > mark ? at : 0;
    }
}
