using System.Text;

namespace Storypole.Templates;

/// <summary>Skips what numbers a name: <c>2.1</c>, <c>3)</c>, <c>§ 4</c>, <c>IV.</c>, <c>A)</c>, <c>第3章</c>, <c>一、</c>, and signs or emoji before it.</summary>
internal static class Numbering
{
    private const string Counted = "第";

    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> name)
    {
        while (true)
        {
            name = WithoutSigns(name);
            var rest = AfterNumber(name);
            if (rest.Length == name.Length || WithoutSigns(rest).IsEmpty)
            {
                return name;
            }

            name = rest;
        }
    }

    private static ReadOnlySpan<byte> WithoutSigns(ReadOnlySpan<byte> name)
    {
        while (!name.IsEmpty && !char.IsAsciiLetterOrDigit((char)name[0]))
        {
            if (name[0] < 0x80)
            {
                name = name[1..];
                continue;
            }

            Rune.DecodeFromUtf8(name, out var rune, out var length);
            if (Rune.IsLetterOrDigit(rune))
            {
                break;
            }

            name = name[length..];
        }

        return name;
    }

    /// <summary>What follows a number, or all of it when there is none.</summary>
    private static ReadOnlySpan<byte> AfterNumber(ReadOnlySpan<byte> name)
    {
        if (name.Length < 2)
        {
            return name;
        }

        if (char.IsAsciiDigit((char)name[0]))
        {
            return AfterDigits(name);
        }

        if (name[0] >= 0x80)
        {
            return AfterHan(name);
        }

        var letters = 0;
        while (letters < name.Length && letters < 6 && IsRoman(name[letters]))
        {
            letters++;
        }

        if (letters == 0 && name[0] is >= (byte)'A' and <= (byte)'H')
        {
            letters = 1;
        }

        return
            letters > 0
            && letters + 1 < name.Length
            && name[letters] is (byte)'.' or (byte)')'
            && name[letters + 1] == ' '
            ? name[(letters + 1)..]
            : name;
    }

    private static bool IsRoman(byte b) => b is (byte)'I' or (byte)'V' or (byte)'X';

    private static ReadOnlySpan<byte> AfterDigits(ReadOnlySpan<byte> name)
    {
        var i = 1;
        while (i < name.Length && (char.IsAsciiDigit((char)name[i]) || name[i] is (byte)'.' or (byte)')'))
        {
            i++;
        }

        var isMarked = name[..i].ContainsAny((byte)'.', (byte)')') || name[i..].StartsWith("、"u8);
        return i < name.Length && (name[i] == ' ' || (isMarked && name[i] >= 0x80)) ? name[i..] : name;
    }

    /// <summary>Behind <c>第三章 </c>, where a blank or sign has to follow, and behind <c>三、</c>.</summary>
    private static ReadOnlySpan<byte> AfterHan(ReadOnlySpan<byte> name)
    {
        var isCounted = name.StartsWith("第"u8);
        var at = isCounted ? Encoding.UTF8.GetByteCount(Counted) : 0;
        var start = at;
        while (at < name.Length && HanDigit(name[at..]) is > 0 and var digit)
        {
            at += digit;
        }

        if (at == start || at == name.Length)
        {
            return name;
        }

        if (!isCounted)
        {
            return name[at..].StartsWith("、"u8) || name[at] is (byte)'.' or (byte)')' ? name[at..] : name;
        }

        var unit = name[at..];
        if (!(unit.StartsWith("章"u8) || unit.StartsWith("节"u8) || unit.StartsWith("節"u8) || unit.StartsWith("部"u8)))
        {
            return name;
        }

        unit = unit[3..];
        return !unit.IsEmpty && !IsLetter(unit) ? unit : name;
    }

    private static bool IsLetter(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var rune, out _);
        return Rune.IsLetterOrDigit(rune);
    }

    /// <summary>The bytes of a digit, in ASCII or Chinese, at the start; 0 when there is none.</summary>
    private static int HanDigit(ReadOnlySpan<byte> text)
    {
        if (char.IsAsciiDigit((char)text[0]))
        {
            return 1;
        }

        if (text.Length < 3)
        {
            return 0;
        }

        var digit = text[..3];
        return "一二三四五六七八九十"u8.IndexOf(digit) is >= 0 and var at && at % 3 == 0 ? 3 : 0;
    }
}
