namespace Storypole.Rules.Custom;

/// <summary>
/// Matches a value against a pattern, case aside: <c>*</c> is any run of characters, <c>?</c> one of them, <c>[a-z]</c> one of a
/// set, and a backslash takes the next as it is. At most the length of the one times the length of the other is looked at.
/// </summary>
public static class ValuePattern
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> value)
    {
        var (at, next) = (0, 0);
        var (star, mark) = (-1, 0);
        while (next < value.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = ++at;
                mark = next;
            }
            else if (at < pattern.Length && MatchesOne(pattern, at, value[next], out var size))
            {
                at += size;
                next++;
            }
            else if (star >= 0)
            {
                // Only the last star has to be tried again: what stands before it matched as early as it could.
                at = star;
                next = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, int at, char c, out int size)
    {
        size = 1;
        switch (pattern[at])
        {
            case '?':
                return true;
            case '[' when pattern[(at + 1)..].IndexOf(']') is > 0 and var length:
                size = length + 2;
                return IsInSet(pattern.Slice(at + 1, length), char.ToLowerInvariant(c));
            case '\\' when at + 1 < pattern.Length:
                size = 2;
                return AreAlike(pattern[at + 1], c);
            default:
                return AreAlike(pattern[at], c);
        }
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char c)
    {
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (c >= char.ToLowerInvariant(set[i]) && c <= char.ToLowerInvariant(set[i + 2]))
                {
                    return true;
                }

                i += 2;
            }
            else if (AreAlike(set[i], c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreAlike(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
