using System.Net;
using System.Text;

namespace Storypole.Tests.Documents.Oracle;

/// <summary>How the examples write text in HTML.</summary>
internal static class Escaping
{
    private static readonly (string Name, string Character)[] Names =
    [
        ("Dcaron", "Ď"),
        ("HilbertSpace", "ℋ"),
        ("DifferentialD", "ⅆ"),
        ("ClockwiseContourIntegral", "∲"),
        ("ngE", "≧̸"),
    ];

    private const string KeptInUrl = "-_.~!*'();:@&=+$,/?#%";

    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>Takes backslashes away and resolves character references.</summary>
    public static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '\\'
                && i + 1 < text.Length
                && text[i + 1] is > ' ' and < '\x7F'
                && !char.IsLetterOrDigit(text[i + 1])
            )
            {
                // An escaped ampersand begins no reference.
                plain.Append(text[++i] == '&' ? "&amp;" : text[i].ToString());
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return Resolve(plain.ToString());
    }

    /// <summary>Resolves character references; of the names that HTML 5 added, those that the examples have.</summary>
    public static string Resolve(string text)
    {
        foreach (var (name, character) in Names)
        {
            text = text.Replace($"&{name};", character, StringComparison.Ordinal);
        }

        return WebUtility.HtmlDecode(text).Replace('\0', '\uFFFD');
    }

    public static string Url(string url)
    {
        var escaped = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(url))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || KeptInUrl.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append(c);
            }
            else
            {
                escaped.Append($"%{b:X2}");
            }
        }

        return Escape(escaped.ToString());
    }
}
