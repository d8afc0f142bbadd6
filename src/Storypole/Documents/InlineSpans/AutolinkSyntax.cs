using System.Buffers;
using System.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>What URLs and addresses look like.</summary>
internal static class AutolinkSyntax
{
    private static readonly SearchValues<byte> EndsUrl = SearchValues.Create([
        .. Enumerable.Range(0, 0x21).Select(b => (byte)b),
        (byte)'<',
        0x7F,
    ]);

    private static readonly SearchValues<byte> EndsBracketedUrl = SearchValues.Create([
        .. Enumerable.Range(0, 0x21).Select(b => (byte)b),
        (byte)'<',
        (byte)'>',
        0x7F,
    ]);

    private static readonly SearchValues<byte> InMailbox = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-"u8
    );

    public static bool IsLinkedScheme(ReadOnlySpan<byte> scheme) =>
        Ascii.EqualsIgnoreCase(scheme, "https"u8)
        || Ascii.EqualsIgnoreCase(scheme, "http"u8)
        || Ascii.EqualsIgnoreCase(scheme, "ftp"u8);

    /// <summary>Length of the autolink in angle brackets that a text starts with; 0 when there is none.</summary>
    public static int BracketedLength(ReadOnlySpan<byte> text)
    {
        var length = text[1..].IndexOfAny(EndsBracketedUrl);
        if (length < 3 || text[length + 1] != '>')
        {
            return 0;
        }

        var inner = text.Slice(1, length);
        return IsAbsolute(inner) || IsAddress(inner) ? length + 2 : 0;
    }

    /// <summary>Where a bare URL ends whose host starts at an offset: punctuation behind it belongs to the sentence.</summary>
    public static int EndOfBareUrl(ReadOnlySpan<byte> text, int host, bool isInBrackets)
    {
        var length = text[host..].IndexOfAny(EndsUrl);
        var url = length < 0 ? text[host..] : text.Slice(host, length);
        var bracket = isInBrackets ? url.IndexOf((byte)']') : -1;
        url = bracket < 0 ? url : url[..bracket];
        var unopened = url.Count((byte)')') - url.Count((byte)'(');
        while (!url.IsEmpty)
        {
            var last = url[^1];
            if (last == ')' && unopened > 0)
            {
                unopened--;
            }
            else if (last == ';' && ReferenceLength(url) is var reference and > 0)
            {
                url = url[..^(reference - 1)];
            }
            else if ("?!.,:*_~'\""u8.IndexOf(last) < 0)
            {
                break;
            }

            url = url[..^1];
        }

        return host + url.Length;
    }

    /// <summary>Length of the character reference, such as <c>&amp;amp;</c>, that a text ends with.</summary>
    private static int ReferenceLength(ReadOnlySpan<byte> url)
    {
        var start = url.Length - 1;
        while (start > 0 && char.IsAsciiLetterOrDigit((char)url[start - 1]))
        {
            start--;
        }

        return start > 0 && url[start - 1] == '&' && start < url.Length - 1 ? url.Length - start + 1 : 0;
    }

    private static bool IsAbsolute(ReadOnlySpan<byte> url)
    {
        var colon = url.IndexOf((byte)':');
        if (colon is < 2 or > 32 || !char.IsAsciiLetter((char)url[0]))
        {
            return false;
        }

        foreach (var b in url[..colon])
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'+' or (byte)'.' or (byte)'-'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddress(ReadOnlySpan<byte> address)
    {
        var at = address.IndexOf((byte)'@');
        if (at <= 0 || address[..at].IndexOfAnyExcept(InMailbox) >= 0)
        {
            return false;
        }

        var domain = address[(at + 1)..];
        foreach (var part in domain.Split((byte)'.'))
        {
            if (!IsDomainPart(domain[part]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomainPart(ReadOnlySpan<byte> part)
    {
        if (part.Length is 0 or > 63 || part[0] == '-' || part[^1] == '-')
        {
            return false;
        }

        foreach (var b in part)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b != '-')
            {
                return false;
            }
        }

        return true;
    }
}
