using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Finds the number or key of an issue at the start of a value: <c>#42</c>, <c>42</c>, <c>ABC-42</c>, alone or as the text of a link.</summary>
public static class IssueText
{
    /// <summary>The number or key within <paramref name="span"/>, <c>#</c> included; null when the value starts with other words.</summary>
    public static TextSpan? Find(ReadOnlySpan<byte> bytes, TextSpan span)
    {
        if (FindInUrl(bytes[span.Start..span.End]) is { } inUrl)
        {
            return new TextSpan(span.Start + inUrl.Start, span.Start + inUrl.End);
        }

        var at = span.Start;
        while (at < span.End && bytes[at] is (byte)' ' or (byte)'[' or (byte)'*' or (byte)'`' or (byte)'"')
        {
            at++;
        }

        var start = at;
        at += StartsWithWord(bytes[at..span.End]) ? "issue ".Length : 0;
        start = at;
        if (at < span.End && bytes[at] == '#')
        {
            at++;
            return Digits(bytes, ref at, span.End) && EndsThere(bytes, at, span.End) ? new TextSpan(start, at) : null;
        }

        if (Digits(bytes, ref at, span.End))
        {
            return EndsThere(bytes, at, span.End) ? new TextSpan(start, at) : null;
        }

        while (
            at < span.End
            && (char.IsAsciiLetterUpper((char)bytes[at]) || (at > start && char.IsAsciiDigit((char)bytes[at])))
        )
        {
            at++;
        }

        var letters = at - start;
        if (letters is < 2 or > 12 || at >= span.End || bytes[at] != '-')
        {
            return null;
        }

        at++;
        return Digits(bytes, ref at, span.End) && EndsThere(bytes, at, span.End) ? new TextSpan(start, at) : null;
    }

    /// <summary>The number behind <c>/issues/</c> of a value that starts with an address.</summary>
    private static TextSpan? FindInUrl(ReadOnlySpan<byte> text)
    {
        var trimmed = text.TrimStart(" <"u8);
        if (!trimmed.StartsWith("http"u8) || text.IndexOf("/issues/"u8) is not (> 0 and var slash))
        {
            return null;
        }

        var start = slash + "/issues/".Length;
        var end = start;
        return Digits(text, ref end, text.Length) ? new TextSpan(start, end) : null;
    }

    private static bool StartsWithWord(ReadOnlySpan<byte> text) =>
        text.Length > 6 && System.Text.Ascii.EqualsIgnoreCase(text[..6], "issue "u8);

    private static bool Digits(ReadOnlySpan<byte> bytes, ref int at, int end)
    {
        var start = at;
        while (at < end && char.IsAsciiDigit((char)bytes[at]))
        {
            at++;
        }

        return at > start;
    }

    private static bool EndsThere(ReadOnlySpan<byte> bytes, int at, int end) =>
        at == end
        || !(
            char.IsAsciiLetterOrDigit((char)bytes[at]) || bytes[at] is (byte)'.' or (byte)'-' or (byte)'_' or (byte)'/'
        );
}
