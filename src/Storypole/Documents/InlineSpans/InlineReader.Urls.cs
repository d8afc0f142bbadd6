using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>Bare URLs, as GFM recognises them.</summary>
internal ref partial struct InlineReader
{
    private void ReadSchemeUrl()
    {
        var colon = at++;
        if (!text[colon..].StartsWith("://"u8))
        {
            return;
        }

        var start = colon;
        while (start > taken && colon - start < 6 && char.IsAsciiLetter((char)text[start - 1]))
        {
            start--;
        }

        if (AutolinkSyntax.IsLinkedScheme(text[start..colon]) && !IsWord(start - 1))
        {
            AddUrl(start, colon + 3);
        }
    }

    private void ReadNamedUrl()
    {
        var start = at++;
        if (text[start..].StartsWith("www."u8) && !IsWord(start - 1))
        {
            AddUrl(start, start + 4);
        }
    }

    private void AddUrl(int start, int host)
    {
        if (!IsWord(host) && (host >= text.Length || text[host] < 0x80))
        {
            return;
        }

        // Inside brackets a URL must leave the closing one alone.
        var end = AutolinkSyntax.EndOfBareUrl(text, host, bracketCount > 0);
        if (end > host)
        {
            Add(InlineKind.Autolink, start, end, new TextSpan(start, end), new TextSpan(start, end));
        }
    }

    private readonly bool IsWord(int index) =>
        index >= 0 && index < text.Length && char.IsAsciiLetterOrDigit((char)text[index]);
}
