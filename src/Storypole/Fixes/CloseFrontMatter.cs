using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Closes front matter behind its last entry.</summary>
internal static class CloseFrontMatter
{
    private const int MostLines = 64;

    public static Fix? Propose(FixSite site)
    {
        if (!site.Finding.Message.EndsWith("so it is read as text", StringComparison.Ordinal))
        {
            return null;
        }

        var bytes = site.Bytes;
        var end = 0;
        var at = Whole.NextLine(bytes, site.Finding.Span.Start);
        for (var i = 0; i < MostLines && at < bytes.Length; i++)
        {
            var line = bytes[at..Whole.LineStop(bytes, at)];
            if (!IsEntry(line) && !(end > 0 && line.StartsWith("  "u8)))
            {
                break;
            }

            at = end = Whole.NextLine(bytes, at);
        }

        return end == 0 || bytes[end - 1] is not ((byte)'\n' or (byte)'\r')
            ? null
            : new Fix(
                "Close the front matter behind its last entry",
                FixKind.Uncovering,
                [new TextEdit(new TextSpan(end, end), $"---{site.LineEnd}")]
            );
    }

    /// <summary><c>key: value</c>, with a key of letters, digits and hyphens.</summary>
    private static bool IsEntry(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] != ' '))
        {
            return false;
        }

        foreach (var b in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'-' or (byte)'_'))
            {
                return false;
            }
        }

        return true;
    }
}
