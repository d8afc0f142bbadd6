using System.Buffers;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Gives the front matter the value of the header lines, which count where both differ.</summary>
internal static class CopyHeaderValue
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]<>|\\\"'`*\r\n");
    private static readonly SearchValues<char> Indicators = SearchValues.Create("#:{}&!%@,");

    public static Fix? Propose(FixSite site)
    {
        if (site.Finding.Related is not [var line, ..])
        {
            return null;
        }

        var text = site.Text(line.Span).Trim(' ', '*', '_', '`');
        if (text.Length == 0 || text.AsSpan().IndexOfAny(Marks) >= 0)
        {
            // Marks of Markdown mean something else in YAML.
            return null;
        }

        var front = site.Finding.Span;
        var isQuoted = front.Start > 0 && site.Bytes[front.Start - 1] is (byte)'"' or (byte)'\'';
        var isPlain = char.IsLetterOrDigit(text[0]) && text.AsSpan().IndexOfAny(Indicators) < 0;
        if (!isQuoted && site.Bytes[front.Start] is (byte)'"' or (byte)'\'')
        {
            isPlain = false;
        }

        return new Fix(
            $"Write {text} in the front matter",
            FixKind.Claim,
            [new TextEdit(front, isQuoted || isPlain ? text : $"\"{text}\"")]
        );
    }
}
