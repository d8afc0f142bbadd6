using System.Text;

namespace Storypole.Portfolios;

/// <summary>Follows a relative link from a file of the workspace to the path that it leads to.</summary>
public static class WorkspacePath
{
    private const int Longest = 512;

    /// <summary>
    /// The path, relative to the workspace with <c>/</c>, that a link in <paramref name="from"/> leads to, query and anchor left
    /// out. Null when the link is no relative path, has no path, or leads out of the workspace.
    /// </summary>
    public static string? Resolve(ReadOnlySpan<char> from, ReadOnlySpan<byte> link)
    {
        var cut = link.IndexOfAny((byte)'#', (byte)'?');
        link = cut < 0 ? link : link[..cut];
        if (
            link.IsEmpty
            || link.Length + from.Length > Longest
            || link[0] is (byte)'/' or (byte)'\\'
            || HasScheme(link)
        )
        {
            return null;
        }

        Span<char> path = stackalloc char[Longest + 1];
        var length = Math.Max(0, from.LastIndexOf('/'));
        from[..length].CopyTo(path);
        Span<char> text = stackalloc char[Longest];
        var written = link.Contains((byte)'%') || link.Contains((byte)'\\') ? Unescape(link, text) : Utf8(link, text);
        return TryJoin(text[..written], path, ref length) ? path[..length].ToString() : null;
    }

    /// <summary>Whether a link names a protocol: letters, digits and <c>+-.</c> before a colon.</summary>
    public static bool HasScheme(ReadOnlySpan<byte> link)
    {
        for (var i = 0; i < link.Length; i++)
        {
            if (link[i] == ':')
            {
                return i > 0;
            }

            if (!char.IsAsciiLetterOrDigit((char)link[i]) && link[i] is not ((byte)'+' or (byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Appends each step of a relative path, going up at <c>..</c>; false when it goes above the workspace.</summary>
    private static bool TryJoin(ReadOnlySpan<char> steps, Span<char> path, ref int length)
    {
        foreach (var range in steps.Split('/'))
        {
            var step = steps[range];
            if (step.IsEmpty || step is ".")
            {
                continue;
            }

            if (step is "..")
            {
                if (length == 0)
                {
                    return false;
                }

                length = Math.Max(0, path[..length].LastIndexOf('/'));
                continue;
            }

            if (length > 0)
            {
                path[length++] = '/';
            }

            step.CopyTo(path[length..]);
            length += step.Length;
        }

        return true;
    }

    private static int Utf8(ReadOnlySpan<byte> link, Span<char> text) => Encoding.UTF8.GetChars(link, text);

    private static int Unescape(ReadOnlySpan<byte> link, Span<char> text)
    {
        var plain = Uri.UnescapeDataString(Encoding.UTF8.GetString(link).Replace("\\", "", StringComparison.Ordinal));
        plain.CopyTo(text);
        return plain.Length;
    }
}
