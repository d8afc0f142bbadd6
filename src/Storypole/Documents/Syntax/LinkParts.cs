namespace Storypole.Documents.Syntax;

/// <summary>Parts that links and link definitions share.</summary>
internal static class LinkParts
{
    /// <summary>Brackets inside a bare destination may nest this deep, so that text full of unclosed links stays linear.</summary>
    private const int MaxNesting = 32;

    private const int LongestLabel = 999;

    /// <summary>Length of the destination that a text starts with, angle brackets included; 0 when there is none.</summary>
    public static int DestinationLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        return text[0] == '<' ? BracketedLength(text) : BareLength(text);
    }

    private static int BracketedLength(ReadOnlySpan<byte> text)
    {
        var at = 1;
        while (true)
        {
            var length = text[at..].IndexOfAny("<>\\\r\n"u8);
            if (length < 0)
            {
                return 0;
            }

            at += length;
            switch (text[at])
            {
                case (byte)'>':
                    return at + 1;
                case (byte)'\\' when at + 1 < text.Length && text[at + 1] is not ((byte)'\r' or (byte)'\n'):
                    at += 2;
                    break;
                default:
                    return 0;
            }
        }
    }

    private static int BareLength(ReadOnlySpan<byte> text)
    {
        var depth = 0;
        var at = 0;
        for (; at < text.Length && text[at] > ' ' && text[at] != 0x7F; at++)
        {
            switch (text[at])
            {
                case (byte)'(':
                    if (++depth > MaxNesting)
                    {
                        return 0;
                    }

                    break;
                case (byte)')':
                    if (depth == 0)
                    {
                        return at;
                    }

                    depth--;
                    break;
                case (byte)'\\' when at + 1 < text.Length && text[at + 1] > ' ':
                    at++;
                    break;
                default:
                    break;
            }
        }

        return depth == 0 ? at : 0;
    }

    /// <summary>Length of the title that a text starts with, quotes included; 0 when there is none.</summary>
    public static int TitleLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'"' or (byte)'\'' or (byte)'('))
        {
            return 0;
        }

        var open = text[0];
        var close = open == '(' ? (byte)')' : open;
        var at = 1;
        while (at < text.Length)
        {
            var length = text[at..].IndexOfAny(close, (byte)'\\', open);
            if (length < 0)
            {
                return 0;
            }

            at += length;
            if (text[at] == close)
            {
                return at + 1;
            }

            if (text[at] == open)
            {
                return 0;
            }

            at += 2;
        }

        return 0;
    }

    /// <summary>Length of the label that a text starts with, brackets included; 0 when there is none. It may be empty.</summary>
    public static int LabelLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] != '[')
        {
            return 0;
        }

        var limit = Math.Min(text.Length, LongestLabel + 2);
        for (var at = 1; at < limit; at++)
        {
            switch (text[at])
            {
                case (byte)']':
                    return at + 1;
                case (byte)'[':
                    return 0;
                case (byte)'\\':
                    at++;
                    break;
                default:
                    break;
            }
        }

        return 0;
    }
}
