using System.Buffers;
using Storypole.Text;

namespace Storypole.Documents;

/// <summary>
/// Recognises a bold label at the start of a line. <c>**Label**:</c>, <c>**Label:**</c> and <c>**Label** (remark):</c> are one
/// form, with the full-width colon and brackets too.
/// </summary>
internal static class LabelScanner
{
    private const int LongestLabel = 120;

    /// <summary>First byte of the full-width colon and brackets.</summary>
    private const byte WideLead = 0xEF;

    /// <summary>What was found: name, remark and the offset at which the value begins.</summary>
    public readonly record struct Found(TextSpan Name, TextSpan Remark, int ColonEnd);

    public static bool TryScan(ReadOnlySpan<byte> bytes, TextSpan line, out Found found)
    {
        found = default;
        if (line.Length < 5 || bytes[line.Start] is not ((byte)'*' or (byte)'_'))
        {
            return false;
        }

        var text = bytes[line.Start..line.End];
        if (text[0] != text[1] || text[2] is (byte)' ')
        {
            return false;
        }

        var mark = text[0];
        var close = ClosingMarks(text[..Math.Min(text.Length, LongestLabel)], mark);
        if (close <= 2)
        {
            return false;
        }

        var after = close + 2;
        var name = new TextSpan(line.Start + 2, line.Start + close);
        var inner = ColonBefore(text[2..close]);
        if (inner > 0)
        {
            found = new Found(name with { End = name.End - inner }, default, line.Start + after);
            return found.Name.Length > 0;
        }

        var at = SkipBlanks(text, after);
        var remark = default(TextSpan);
        if (at < text.Length && TryRemark(text, at, out var open, out var end))
        {
            remark = new TextSpan(line.Start + open, line.Start + end.Inner);
            at = SkipBlanks(text, end.After);
        }

        var colon = ColonAt(text, at);
        if (colon == 0)
        {
            return false;
        }

        found = new Found(name, remark, line.Start + at + colon);
        return true;
    }

    /// <summary>Where the two marks stand that end a label; 0 when they do not.</summary>
    private static int ClosingMarks(ReadOnlySpan<byte> text, byte mark)
    {
        for (var at = 2; at + 1 < text.Length; at++)
        {
            var next = text[at..].IndexOf(mark);
            at += next;
            if (next < 0 || at + 1 == text.Length)
            {
                return 0;
            }

            if (text[at + 1] == mark)
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>Length of the colon at an offset: 1, 3 for the full-width one, 0 for none.</summary>
    internal static int ColonAt(ReadOnlySpan<byte> text, int at) =>
        at >= text.Length ? 0
        : text[at] == ':' ? 1
        : text[at] == WideLead && text[at..].StartsWith("："u8) ? 3
        : 0;

    private static int ColonBefore(ReadOnlySpan<byte> text) =>
        text[^1] == ':' ? 1
        : text.EndsWith("："u8) ? 3
        : 0;

    private static bool TryRemark(ReadOnlySpan<byte> text, int at, out int open, out (int Inner, int After) end)
    {
        open = 0;
        end = default;
        var wide = text[at] == WideLead && text[at..].StartsWith("（"u8);
        if (text[at] != '(' && !wide)
        {
            return false;
        }

        open = at + (wide ? 3 : 1);
        var rest = text[open..];
        var close = wide ? rest.IndexOf("）"u8) : MatchingBracket(rest);
        if (close < 0)
        {
            return false;
        }

        end = (open + close, open + close + (wide ? 3 : 1));
        return true;
    }

    private static int MatchingBracket(ReadOnlySpan<byte> text)
    {
        var depth = 1;
        for (var i = 0; i < text.Length; i++)
        {
            depth +=
                text[i] == '(' ? 1
                : text[i] == ')' ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
