namespace Storypole.Documents.Blocks;

/// <summary>Parts that links and link definitions share.</summary>
internal static class LinkParts
{
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
                    depth++;
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
}
