using System.Runtime.CompilerServices;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// The lead of a list item: a name, perhaps with a remark in brackets, then a colon or a dash, then the rest.
/// <c>- **Name** (remark): rest</c>, <c>- `name` - rest</c>, <c>- name: rest</c>; an item of one piece is all name.
/// </summary>
/// <param name="Name">Without bold, code or link marks.</param>
/// <param name="Remark">Inside the brackets; empty when there are none.</param>
/// <param name="Rest">What follows the separator, over all lines of the paragraph; empty when nothing does.</param>
/// <param name="HasSeparator">Whether a colon, dash or arrow parts name and rest.</param>
/// <param name="IsMarked">Whether the name is bold, code or a link.</param>
internal readonly record struct ItemLead(
    TextSpan Name,
    TextSpan Remark,
    TextSpan Rest,
    bool HasSeparator,
    bool IsMarked
)
{
    /// <summary>A plain name that goes on for so long is a sentence, which may hold a colon or a dash of its own.</summary>
    private const int LongestPlain = 160;

    /// <summary>Reads a span that starts with the item's text; it may run over several lines.</summary>
    public static ItemLead Read(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var line = bytes[text.Start..text.End];
        var (name, at) = MarkedName(line);
        var marked = at > 0;
        if (!marked)
        {
            (name, at) = PlainName(line);
        }

        var afterName = SkipBlanks(line, at);
        var remark = default(TextSpan);
        if (marked && afterName < line.Length && line[afterName] == '(')
        {
            var close = line[afterName..].IndexOf((byte)')');
            if (close > 0)
            {
                remark = new TextSpan(text.Start + afterName + 1, text.Start + afterName + close);
                afterName = SkipBlanks(line, afterName + close + 1);
            }
        }
        else if (!marked && name.End > name.Start && line[name.End - 1] == ')')
        {
            var open = line[name.Start..name.End].LastIndexOf((byte)'(');
            if (open > 0)
            {
                remark = new TextSpan(text.Start + name.Start + open + 1, text.Start + name.End - 1);
                name = Trimmed(line, name.Start, name.Start + open);
            }
        }

        var separator =
            afterName == line.Length ? 0
            : marked ? SeparatorAt(line, afterName, loose: true)
            : PlainSeparator(line[afterName]);
        var rest = SkipBlanks(line, afterName + separator);
        return new ItemLead(
            new TextSpan(text.Start + name.Start, text.Start + name.End),
            remark,
            rest >= line.Length ? new TextSpan(text.End, text.End) : new TextSpan(text.Start + rest, text.End),
            separator > 0,
            marked
        );
    }

    /// <summary>A lead in bold, code or a link: the name inside the marks, and the offset behind them; 0 when there is none.</summary>
    private static (TextSpan Name, int After) MarkedName(ReadOnlySpan<byte> line)
    {
        if (line.Length > 4 && line[0] == line[1] && line[0] is (byte)'*' or (byte)'_')
        {
            var close = ClosingPair(line);
            if (close > 2)
            {
                return (Unwrapped(line, 2, close), close + 2);
            }
        }
        else if (line.Length > 2 && line[0] == '`')
        {
            var close = line[1..].IndexOf((byte)'`');
            if (close > 0)
            {
                return (new TextSpan(1, 1 + close), close + 2);
            }
        }
        else if (line.Length > 4 && line[0] == '[' && line.IndexOf("]("u8) is > 1 and var bracket)
        {
            var close = line[bracket..].IndexOf((byte)')');
            if (close > 0)
            {
                return (Unwrapped(line, 1, bracket), bracket + close + 1);
            }
        }

        return default;
    }

    /// <summary>Offset of the next two marks like the first two; 0 when there are none.</summary>
    private static int ClosingPair(ReadOnlySpan<byte> line)
    {
        for (var at = 2; line[at..].IndexOf(line[0]) is >= 0 and var step; at++)
        {
            at += step;
            if (at + 1 < line.Length && line[at + 1] == line[0])
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>The name without code marks around it and without a colon at its end.</summary>
    private static TextSpan Unwrapped(ReadOnlySpan<byte> line, int start, int end)
    {
        var span = Trimmed(line, start, end);
        if (span.Length > 0 && line[span.End - 1] == ':')
        {
            span = Trimmed(line, span.Start, span.End - 1);
        }

        return span.Length > 2 && line[span.Start] == '`' && line[span.End - 1] == '`'
            ? new TextSpan(span.Start + 1, span.End - 1)
            : span;
    }

    /// <summary>The text up to the first separator outside code and brackets; all of it when there is none.</summary>
    private static (TextSpan Name, int After) PlainName(ReadOnlySpan<byte> line)
    {
        var most = Math.Min(line.Length, LongestPlain);
        var depth = 0;
        for (var i = NameEnds.Next(line, 0, most); i < most; i = NameEnds.Next(line, i + 1, most))
        {
            switch (line[i])
            {
                case (byte)'`':
                    var close = line[(i + 1)..].IndexOf((byte)'`');
                    i += close < 0 ? 0 : close + 1;
                    break;
                case (byte)'(' or (byte)'[':
                    depth++;
                    break;
                case (byte)')' or (byte)']':
                    depth = Math.Max(0, depth - 1);
                    break;
                case (byte)':' or 0xEF when depth == 0 && SeparatorAt(line, i, loose: false) > 0:
                    return (Trimmed(line, 0, i), i);
                case (byte)'-'
                or 0xE2 when depth == 0 && i > 0 && line[i - 1] == ' ' && SeparatorAt(line, i - 1, loose: false) > 0:
                    return (Trimmed(line, 0, i - 1), i - 1);
                default:
                    break;
            }
        }

        return (Trimmed(line, 0, line.Length), line.Length);
    }

    /// <summary>Length of the colon that a plain name was found to end with; a dash behind one stays part of the rest.</summary>
    private static int PlainSeparator(byte first) =>
        first switch
        {
            (byte)':' => 1,
            0xEF => 3,
            _ => 0,
        };

    /// <summary>
    /// Length of the separator at an offset, blanks included, or 0: a colon before a blank or the end, or a dash between blanks;
    /// behind a marked name (<paramref name="loose"/>) the blank may be missing.
    /// </summary>
    private static int SeparatorAt(ReadOnlySpan<byte> line, int at, bool loose)
    {
        var b = line[at];
        if (b == ':')
        {
            return loose || at + 1 == line.Length || line[at + 1] is (byte)' ' or (byte)'\n' or (byte)'\r' ? 1 : 0;
        }

        if (b == 0xEF && line[at..].StartsWith("："u8))
        {
            return 3;
        }

        var blank = b == ' ' ? 1 : 0;
        at += blank;
        if ((blank == 0 && !loose) || at == line.Length)
        {
            return 0;
        }

        var dash =
            line[at] == '-' ? 1
            : line[at] == 0xE2 && IsWideDash(line[at..]) ? 3
            : 0;
        return dash > 0 && at + dash < line.Length && line[at + dash] == ' ' ? blank + dash : 0;
    }

    private static bool IsWideDash(ReadOnlySpan<byte> text) =>
        text.StartsWith("–"u8) || text.StartsWith("—"u8) || text.StartsWith("→"u8);

    private static bool IsBlank(byte b) => b <= (byte)' ' && b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static TextSpan Trimmed(ReadOnlySpan<byte> line, int start, int end)
    {
        while (start < end && IsBlank(line[start]))
        {
            start++;
        }

        while (end > start && IsBlank(line[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static int SkipBlanks(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length && IsBlank(line[at]))
        {
            at++;
        }

        return Math.Min(at, line.Length);
    }
}
