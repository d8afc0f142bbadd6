using System.Collections.Immutable;

namespace Storypole.Templates.Compiling;

/// <summary>
/// Tells an enumeration from prose with slashes. It holds nothing but three or more alternatives that start with a capital,
/// <c>[Easy/Moderate/Difficult]</c>, or a word and its negation, <c>[Breaking/Non-breaking]</c>; a remark may follow a dash.
/// </summary>
internal static class EnumerationSyntax
{
    private const int MostWords = 3;

    /// <param name="content">What stands between the brackets, or the whole text of a cell without brackets.</param>
    public static Enumeration? Read(string content)
    {
        var text = WithoutRemark(content).Trim();
        if (!text.Contains('/'))
        {
            return null;
        }

        // Blanks around the slashes say that these are examples, and so do three dots at the end.
        var isOpen = text.Contains(" / ", StringComparison.Ordinal);
        var alternatives = text.Split('/', StringSplitOptions.TrimEntries).ToList();
        if (alternatives[^1] is "..." or "…")
        {
            alternatives.RemoveAt(alternatives.Count - 1);
            isOpen = true;
        }

        return alternatives.TrueForAll(IsAlternative) && (alternatives.Count >= 3 || IsNegation(alternatives))
            ? new Enumeration([.. alternatives], isOpen)
            : null;
    }

    /// <summary>What follows the alternatives behind a dash; empty when nothing does.</summary>
    public static string RemarkOf(string content) =>
        content[WithoutRemark(content).Length..].TrimStart(' ', '-', '–', '—');

    private static string WithoutRemark(string content)
    {
        foreach (var dash in (string[])[" - ", " – ", " — "])
        {
            var at = content.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0)
            {
                return content[..at];
            }
        }

        return content;
    }

    private static bool IsAlternative(string text) =>
        text.Length > 0
        && char.IsUpper(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '+')
        && text.AsSpan().Count(' ') < MostWords;

    private static bool IsNegation(List<string> pair)
    {
        if (pair.Count != 2)
        {
            return false;
        }

        var rest = pair[1].StartsWith("Non-", StringComparison.OrdinalIgnoreCase) ? pair[1][4..] : "";
        return rest.Equals(pair[0], StringComparison.OrdinalIgnoreCase);
    }
}
