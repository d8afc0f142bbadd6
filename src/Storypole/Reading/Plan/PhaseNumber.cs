namespace Storypole.Reading.Plan;

/// <summary>The numbers that phases carry: <c>2</c>, <c>1b</c>, <c>2.1</c>, <c>3-4</c>, <c>IV</c>, <c>A</c>, <c>二</c>, <c>②</c>.</summary>
internal static class PhaseNumber
{
    /// <summary>Length of the number at the start of a text; 0 when there is none.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text)
    {
        var digits = DigitsAt(text);
        if (digits > 0)
        {
            return digits + RangeAt(text[digits..]);
        }

        var chinese = 0;
        while (Chinese(text[chinese..Math.Min(text.Length, chinese + 3)]) > 0)
        {
            chinese += 3;
        }

        if (chinese > 0)
        {
            return chinese;
        }

        if (text.Length >= 3 && text[0] == 0xE2 && text[1] == 0x91 && text[2] is >= 0xA0 and < 0xB4)
        {
            return 3;
        }

        var letters = text.IndexOfAnyExcept("IVX"u8);
        letters = letters < 0 ? text.Length : letters;
        letters = letters == 0 && text.Length > 0 && text[0] is >= (byte)'A' and <= (byte)'H' ? 1 : letters;
        return letters is > 0 and < 6 && !(letters < text.Length && char.IsAsciiLetterOrDigit((char)text[letters]))
            ? letters
            : 0;
    }

    /// <summary>The value of one Chinese numeral that is all of a text; 0 when it is none.</summary>
    public static int Chinese(ReadOnlySpan<byte> text)
    {
        var at = text.Length == 3 ? "一二三四五六七八九十"u8.IndexOf(text) : -1;
        return at < 0 || at % 3 != 0 ? 0 : (at / 3) + 1;
    }

    private static int DigitsAt(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && at < 6 && char.IsAsciiDigit((char)text[at]))
        {
            at++;
        }

        if (at == 0)
        {
            return 0;
        }

        while (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit((char)text[at + 1]) && at < 8)
        {
            at += 2;
        }

        return at < text.Length && char.IsAsciiLetter((char)text[at]) && !IsLetter(text, at + 1) ? at + 1 : at;
    }

    private static bool IsLetter(ReadOnlySpan<byte> text, int at) =>
        at < text.Length && char.IsAsciiLetterOrDigit((char)text[at]);

    /// <summary>Length of <c>-4</c> behind a number.</summary>
    private static int RangeAt(ReadOnlySpan<byte> text)
    {
        var dash =
            text.StartsWith("-"u8) || text.StartsWith("/"u8) || text.StartsWith("~"u8) ? 1
            : text.StartsWith("–"u8) || text.StartsWith("～"u8) ? 3
            : 0;
        var digits = dash > 0 ? DigitsAt(text[dash..]) : 0;
        return digits > 0 ? dash + digits : 0;
    }
}
