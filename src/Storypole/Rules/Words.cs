namespace Storypole.Rules;

/// <summary>Walks the words of a text without allocating: runs of letters and digits of any script; marks and emoji part them.</summary>
internal ref struct Words(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> rest = text;

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly Words GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < rest.Length && !IsPlain(rest[start]) && LetterWidth(rest, start) == 0)
        {
            start++;
        }

        var end = start;
        while (end < rest.Length)
        {
            var width = IsPlain(rest[end]) ? 1 : LetterWidth(rest, end);
            if (width == 0)
            {
                break;
            }

            end += width;
        }

        Current = rest[start..end];
        rest = rest[end..];
        return Current.Length > 0;
    }

    /// <summary>Nearly all are letters of ASCII, and known by one comparison.</summary>
    private static bool IsPlain(byte b) => (b | 0x20) is >= (byte)'a' and <= (byte)'z';

    /// <summary>Bytes of the letter or digit at an offset; 0 when something else stands there.</summary>
    public static int LetterWidth(ReadOnlySpan<byte> text, int at)
    {
        var width = text[at] switch
        {
            < 0x80 => char.IsAsciiLetterOrDigit((char)text[at]) ? 1 : 0,
            >= 0xC3 and < 0xE0 => 2,
            // U+2000 to U+2FFF are punctuation, arrows, boxes and symbols, U+3000 to U+303F the punctuation of East Asia.
            0xE3 when at + 1 < text.Length && text[at + 1] == 0x80 => 0,
            >= 0xE0 and < 0xEF and not 0xE2 => 3,
            _ => 0,
        };
        return at + width <= text.Length ? width : 0;
    }
}
