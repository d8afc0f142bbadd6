namespace Storypole.Rules.Language;

/// <summary>One phrase of a word list.</summary>
/// <param name="Text">In lower case, one blank between words.</param>
/// <param name="GoesOn">Whether its last word may go on with an ending.</param>
/// <param name="EndsClause">Whether only a mark or the end may follow.</param>
internal sealed record Phrase(SmellClass Class, byte[] Text, bool GoesOn, bool EndsClause)
{
    /// <summary>Where the first word ends; the whole length of a phrase of one word.</summary>
    public int FirstWord { get; } = Text.AsSpan().IndexOf((byte)' ') is >= 0 and var blank ? blank : Text.Length;

    private readonly PhraseBytes second = new(
        Text.AsSpan().IndexOf((byte)' ') is >= 0 and var blank ? FirstOf(Text.AsSpan(blank + 1)) : default
    );

    /// <summary>Whether it is a fault by itself, and not only a sign of how another phrase is meant.</summary>
    public bool IsReported { get; } =
        Class
        is not (SmellClass.Fine or SmellClass.Reference or SmellClass.Demand or SmellClass.Duty or SmellClass.Actor);

    /// <summary>Whether the phrase may go on with a text behind its first word, by the text's first eight bytes.</summary>
    public bool GoesOnWith(ulong eight) => second.MayBe(eight);

    /// <summary>How many bytes of a text the phrase takes that begins there; 0 when it does not.</summary>
    public int LengthIn(ReadOnlySpan<byte> text, bool hasBlanks, bool inflects)
    {
        var at = 0;
        foreach (var b in Text)
        {
            if (b == ' ')
            {
                var blanks = at;
                while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
                {
                    at++;
                }

                if (at == blanks)
                {
                    return 0;
                }

                continue;
            }

            if (at == text.Length || (text[at] != b && (!IsLetter(b) || (text[at] | 0x20) != b)))
            {
                return 0;
            }

            at++;
        }

        var rest = text[at..];
        return (EndsClause && !EndsHere(rest)) || (hasBlanks && !inflects && !GoesOn && IsInside(rest)) ? 0 : at;
    }

    private static ReadOnlySpan<byte> FirstOf(ReadOnlySpan<byte> words) =>
        words.IndexOf((byte)' ') is >= 0 and var blank ? words[..blank] : words;

    private static bool IsLetter(byte b) => b is >= (byte)'a' and <= (byte)'z';

    /// <summary>Whether a word goes on in this text: with a letter, or with a hyphen or slash and a letter.</summary>
    private static bool IsInside(ReadOnlySpan<byte> rest) =>
        rest switch
        {
            [] => false,
            [(byte)'-' or (byte)'/', var next, ..] => IsWordByte(next),
            [0xE2 or 0xE3, ..] => false,
            [var next, ..] => IsWordByte(next),
        };

    private static bool EndsHere(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart("*_ ."u8);
        return rest
            is []
                or [(byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)')' or (byte)'\n' or (byte)'\r', ..];
    }

    private static bool IsWordByte(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or >= 0x80;
}
