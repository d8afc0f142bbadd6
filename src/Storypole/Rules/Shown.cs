using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Text of a specification as a message shows it: on one line, without marks around it, and short.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Show(this Document document, TextSpan span)
    {
        // Enough bytes for as many letters of any script, so that a value of a megabyte is not copied for a line.
        span = span with
        {
            End = Math.Min(span.End, span.Start + (Longest * 8)),
        };
        var text = document.Source.Text(span).ReplaceLineEndings(" ").Trim(' ', '\t', '*', '_', '`', '"', '\'');
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, CutAt(text)), "…");
    }

    /// <summary>Between two code units of one character nothing may be cut.</summary>
    private static int CutAt(string text) => char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
}
