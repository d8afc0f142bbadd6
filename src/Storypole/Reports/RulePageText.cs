using System.Text;
using Storypole.Rules;

namespace Storypole.Reports;

/// <summary>The page of a rule as it reads on a terminal: headings stand out, code is indented, links are their text.</summary>
public static class RulePageText
{
    private const int FewestTicks = 3;

    public static string Of(RulePage page, bool isColoured)
    {
        var text = new StringBuilder();
        var isTitle = true;
        var fence = 0;
        foreach (var line in page.Text.AsSpan().TrimEnd().EnumerateLines())
        {
            var ticks = line.Length - line.TrimStart('`').Length;
            if (ticks >= FewestTicks && (fence == 0 || (ticks >= fence && ticks == line.Length)))
            {
                // The fence of an example may hold others; only its own end closes it.
                fence = fence == 0 ? ticks : 0;
            }
            else if (fence > 0)
            {
                text.Append(line.IsEmpty ? "" : "    ").Append(line).Append('\n');
            }
            else if (line.StartsWith("#"))
            {
                text.Append(Strong(line.TrimStart("# ").ToString(), isColoured)).Append('\n');
                if (isTitle)
                {
                    isTitle = false;
                    text.Append(RuleTablesText.Of(page.Id));
                }
            }
            else
            {
                AppendPlain(text, line);
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    internal static string Strong(string text, bool isColoured) => isColoured ? $"\e[1m{text}\e[0m" : text;

    /// <summary>The line without the marks of bold text and the destinations of links.</summary>
    private static void AppendPlain(StringBuilder text, ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i..].StartsWith("**"))
            {
                i++;
            }
            else if (
                line[i] == '['
                && line[i..].IndexOf("](") is > 0 and var middle
                && line[(i + middle)..].IndexOf(')') is > 0 and var end
            )
            {
                text.Append(line.Slice(i + 1, middle - 1));
                i += middle + end;
            }
            else
            {
                text.Append(line[i]);
            }
        }
    }
}
