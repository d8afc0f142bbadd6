using Storypole.Text;

namespace Storypole.Templates.Compiling;

/// <summary>Finds the comments of a template. A comment that addresses the program is no guidance.</summary>
internal static class Comments
{
    /// <summary>What stands between <c>&lt;!--</c> and <c>--&gt;</c>, trimmed; an unclosed comment is none.</summary>
    public static List<TextSpan> Find(ReadOnlySpan<byte> bytes, TextSpan region)
    {
        var found = new List<TextSpan>();
        var at = region.Start;
        while (at < region.End)
        {
            var open = bytes[at..region.End].IndexOf("<!--"u8);
            if (open < 0)
            {
                break;
            }

            var start = at + open + 4;
            var close = bytes[start..region.End].IndexOf("-->"u8);
            if (close < 0)
            {
                break;
            }

            var content = Trimmed(bytes, new TextSpan(start, start + close));
            if (content.Length > 0 && !bytes[content.Start..content.End].StartsWith("storypole:"u8))
            {
                found.Add(content);
            }

            at = start + close + 3;
        }

        return found;
    }

    private static TextSpan Trimmed(ReadOnlySpan<byte> bytes, TextSpan span)
    {
        var text = bytes[span.Start..span.End];
        var start = span.Start + text.Length - text.TrimStart(" \t\r\n"u8).Length;
        return new TextSpan(start, start + text.Trim(" \t\r\n"u8).Length);
    }
}
