namespace Storypole.Workspace.Files;

/// <summary>
/// Matches paths with <c>/</c> against patterns as git knows them: <c>*</c> and <c>?</c> stay within a name, <c>[a-z]</c> is
/// one of a set, <c>**</c> between slashes is any number of folders, and a backslash takes the next character as it is.
/// </summary>
public static class Glob
{
    /// <summary>Whether a text holds a character that makes it a pattern.</summary>
    public static bool IsPattern(ReadOnlySpan<char> text) => text.ContainsAny('*', '?', '[');

    /// <summary>The folder in front of the first name with a pattern in it, without its last slash; empty when there is none.</summary>
    public static string FixedFolder(string pattern)
    {
        var first = pattern.AsSpan().IndexOfAny('*', '?', '[');
        var slash = (first < 0 ? pattern : pattern[..first]).LastIndexOf('/');
        return slash < 0 ? "" : pattern[..slash];
    }

    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var (at, next) = (0, 0);
        var name = new Retry(-1, 0);
        var folders = new Retry(-1, 0);
        while (next < path.Length)
        {
            if (IsFolders(pattern, at))
            {
                if (at + 2 == pattern.Length)
                {
                    return true;
                }

                at += 3;
                folders = new Retry(at, next);
                name = new Retry(-1, 0);
            }
            else if (at < pattern.Length && pattern[at] == '*')
            {
                at++;
                name = new Retry(at, next);
            }
            else if (at < pattern.Length && MatchesOne(pattern, at, path[next], out var size))
            {
                at += size;
                next++;
            }
            else if (name.Pattern >= 0 && path[name.Path] != '/')
            {
                name = name with { Path = name.Path + 1 };
                (at, next) = (name.Pattern, name.Path);
            }
            else if (folders.Pattern >= 0 && path[folders.Path..].IndexOf('/') is >= 0 and var slash)
            {
                // Only the last of several patterns has to be tried again: what stands before it matched as early as it could.
                folders = folders with
                {
                    Path = folders.Path + slash + 1,
                };
                name = new Retry(-1, 0);
                (at, next) = (folders.Pattern, folders.Path);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    private static bool IsFolders(ReadOnlySpan<char> pattern, int at) =>
        pattern[at..].StartsWith("**")
        && (at == 0 || pattern[at - 1] == '/')
        && (at + 2 == pattern.Length || pattern[at + 2] == '/');

    private static bool MatchesOne(ReadOnlySpan<char> pattern, int at, char c, out int size)
    {
        size = 1;
        switch (pattern[at])
        {
            case '?':
                return c != '/';
            case '[' when SetEnd(pattern, at) is > 0 and var end:
                size = end + 1 - at;
                return c != '/' && IsInSet(pattern[(at + 1)..end], c);
            case '\\' when at + 1 < pattern.Length:
                size = 2;
                return pattern[at + 1] == c;
            default:
                return pattern[at] == c;
        }
    }

    /// <summary>The bracket that closes a set; a bracket right behind the opening one belongs to the set.</summary>
    private static int SetEnd(ReadOnlySpan<char> pattern, int open)
    {
        var from = open + 1;
        if (from < pattern.Length && pattern[from] is '!' or '^')
        {
            from++;
        }

        var close = from + 1 < pattern.Length ? pattern[(from + 1)..].IndexOf(']') : -1;
        return close < 0 ? -1 : from + 1 + close;
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char c)
    {
        var isInverse = set[0] is '!' or '^';
        set = isInverse ? set[1..] : set;
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (c >= set[i] && c <= set[i + 2])
                {
                    return !isInverse;
                }

                i += 2;
            }
            else if (set[i] == c)
            {
                return !isInverse;
            }
        }

        return isInverse;
    }

    /// <summary>Where to go on when a later part does not match: behind the star, with one name or folder more taken.</summary>
    private readonly record struct Retry(int Pattern, int Path);
}
