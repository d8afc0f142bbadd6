using System.Text;

namespace Storypole.Reports;

/// <summary>Makes foreign text safe within Markdown and HTML: it forms nothing, calls nobody, and links nowhere.</summary>
internal static class MarkdownEscape
{
    private const string Marks = "\\`*_{}[]()#!|~^$";

    /// <summary>An empty comment, which readers of names, issues and addresses stop at.</summary>
    private const string Stop = "<!-- -->";

    /// <summary>Text within a line of Markdown.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var visible = VisibleText.Of(text);
        for (var i = 0; i < visible.Length; i++)
        {
            var c = visible[i];
            var next = i + 1 < visible.Length ? visible[i + 1] : ' ';
            if (
                c == '@'
                || (c == ':' && (next == '/' || char.IsAsciiLetterOrDigit(next)))
                || (c == '.' && i > 0 && visible[i - 1] is 'w' or 'W')
            )
            {
                escaped.Append(c).Append(Stop);
            }
            else if (c == '#')
            {
                escaped.Append("\\#").Append(Stop);
            }
            else if (Marks.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\').Append(c);
            }
            else
            {
                AppendHtml(escaped, c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Text within an element of HTML that stands in Markdown; marks of Markdown are written as numbers.</summary>
    public static string Html(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in VisibleText.Of(text))
        {
            if (Marks.Contains(c, StringComparison.Ordinal) || c is '@' or ':')
            {
                escaped.Append("&#").Append((int)c).Append(';');
            }
            else
            {
                AppendHtml(escaped, c);
            }
        }

        return escaped.ToString();
    }

    private static void AppendHtml(StringBuilder text, char c) =>
        _ = c switch
        {
            '&' => text.Append("&amp;"),
            '<' => text.Append("&lt;"),
            '>' => text.Append("&gt;"),
            '"' => text.Append("&quot;"),
            _ => text.Append(c),
        };
}
