using System.Buffers;
using Storypole.Text;

namespace Storypole.Reading.Data;

/// <summary>
/// Reads the columns that one line names, <c>`id` (bigint), `name` (text) - why</c>. In the text behind the dash only a name
/// with a type in brackets is another column; other code there is prose.
/// </summary>
internal static class ColumnNames
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create([.. "`(:-"u8, 0xE2]);
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n,;:(*"u8);

    public static void Read(ReadOnlySpan<byte> bytes, TextSpan text, ref Grow<TextSpan> found)
    {
        var line = bytes[text.Start..text.End];
        if (Nothing.IsDeclared(line))
        {
            return;
        }

        if (line.Contains((byte)'`'))
        {
            ReadCode(line, text.Start, ref found);
        }
        else
        {
            ReadPlain(line, text.Start, ref found);
        }
    }

    private static void ReadCode(ReadOnlySpan<byte> line, int offset, ref Grow<TextSpan> found)
    {
        var isRemark = false;
        var at = 0;
        while (line[at..].IndexOfAny(Marks) is >= 0 and var next)
        {
            at += next;
            switch (line[at])
            {
                case (byte)'`':
                    var close = line[(at + 1)..].IndexOf((byte)'`');
                    if (close < 0)
                    {
                        return;
                    }

                    var start = at + 1;
                    at = start + close + 1;
                    if (close > 0 && (!isRemark || line[at..].StartsWith(" ("u8)))
                    {
                        found.Add(new TextSpan(offset + start, offset + start + close));
                    }

                    break;
                case (byte)'(':
                    at = EndOfBrackets(line, at);
                    break;
                default:
                    isRemark |= line[at] == ':' || IsDash(line, at);
                    at++;
                    break;
            }
        }
    }

    /// <summary>Without code marks the names stand between commas, up to a dash; each is one word with its type behind it.</summary>
    private static void ReadPlain(ReadOnlySpan<byte> line, int offset, ref Grow<TextSpan> found)
    {
        for (var at = 0; at < line.Length; )
        {
            while (at < line.Length && NameEnds.Contains(line[at]))
            {
                at++;
            }

            var length = line[at..].IndexOfAny(NameEnds);
            var end = length < 0 ? line.Length : at + length;
            if (end == at || IsDash(line, at))
            {
                return;
            }

            found.Add(new TextSpan(offset + at, offset + end));
            at = NextName(line, end);
        }
    }

    /// <summary>The offset behind the next comma outside brackets; the end when a dash or colon comes first.</summary>
    private static int NextName(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length)
        {
            switch (line[at])
            {
                case (byte)',' or (byte)';':
                    return at + 1;
                case (byte)'(':
                    at = EndOfBrackets(line, at);
                    break;
                case (byte)':':
                case (byte)'-' or 0xE2 when IsDash(line, at):
                    return line.Length;
                default:
                    at++;
                    break;
            }
        }

        return at;
    }

    /// <summary>Whether a dash between blanks stands at an offset.</summary>
    private static bool IsDash(ReadOnlySpan<byte> line, int at) =>
        (at == 0 || line[at - 1] == ' ')
        && (line[at..].StartsWith("- "u8) || line[at..].StartsWith("– "u8) || line[at..].StartsWith("— "u8));

    private static int EndOfBrackets(ReadOnlySpan<byte> line, int at)
    {
        var close = line[at..].IndexOf((byte)')');
        return close < 0 ? line.Length : at + close + 1;
    }
}
