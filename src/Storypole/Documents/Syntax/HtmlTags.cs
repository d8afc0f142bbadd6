using System.Buffers;

namespace Storypole.Documents.Syntax;

/// <summary>Open and closing tags as CommonMark has them in raw HTML.</summary>
internal static class HtmlTags
{
    private static readonly SearchValues<byte> EndsBareValue = SearchValues.Create(" \t\r\n\"'=<>`"u8);

    /// <summary>Length of the whole open or closing tag that a text starts with; 0 when it starts with none.</summary>
    public static int EndOfTag(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3)
        {
            return 0;
        }

        var closing = text[1] == '/';
        var at = closing ? 2 : 1;
        if (!char.IsAsciiLetter((char)text[at]))
        {
            return 0;
        }

        while (at < text.Length && (char.IsAsciiLetterOrDigit((char)text[at]) || text[at] == '-'))
        {
            at++;
        }

        if (!closing && !SkipAttributes(text, ref at))
        {
            return 0;
        }

        at = SkipSpace(text, at);
        if (!closing && at < text.Length && text[at] == '/')
        {
            at++;
        }

        return at < text.Length && text[at] == '>' ? at + 1 : 0;
    }

    /// <summary>Stops before the space that no attribute follows; false at a value that never ends.</summary>
    private static bool SkipAttributes(ReadOnlySpan<byte> text, ref int at)
    {
        while (true)
        {
            var name = SkipSpace(text, at);
            if (name == at || name == text.Length || !IsNameStart(text[name]))
            {
                return true;
            }

            at = name + 1;
            while (at < text.Length && IsNamePart(text[at]))
            {
                at++;
            }

            var value = SkipSpace(text, at);
            if (value < text.Length && text[value] == '=')
            {
                at = EndOfValue(text, SkipSpace(text, value + 1));
                if (at < 0)
                {
                    return false;
                }
            }
        }
    }

    private static int EndOfValue(ReadOnlySpan<byte> text, int at)
    {
        if (at == text.Length)
        {
            return -1;
        }

        if (text[at] is (byte)'"' or (byte)'\'')
        {
            var length = text[(at + 1)..].IndexOf(text[at]);
            return length < 0 ? -1 : at + length + 2;
        }

        var end = text[at..].IndexOfAny(EndsBareValue);
        return end switch
        {
            < 0 => text.Length,
            0 => -1,
            _ => at + end,
        };
    }

    private static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            at++;
        }

        return at;
    }

    private static bool IsNameStart(byte b) => char.IsAsciiLetter((char)b) || b is (byte)'_' or (byte)':';

    private static bool IsNamePart(byte b) =>
        IsNameStart(b) || char.IsAsciiDigit((char)b) || b is (byte)'.' or (byte)'-';
}
