namespace Storypole.Fixes;

/// <summary>Finds the one word that a misspelt one can only stand for.</summary>
internal static class Spelling
{
    private const int ShortestWord = 4;
    private const int Longest = 64;

    /// <summary>The one of the words that is a slip of the finger away, two in a long word; null when there is none, or more than one.</summary>
    public static string? Of(string written, IEnumerable<string> words)
    {
        var most =
            written.Length < ShortestWord ? 0
            : written.Length < 2 * ShortestWord ? 1
            : 2;
        string? found = null;
        foreach (var word in words)
        {
            if (word.Length >= ShortestWord && Distance(written, word) <= most)
            {
                if (found is not null)
                {
                    return null;
                }

                found = word;
            }
        }

        return found;
    }

    /// <summary>Letters added, left out, replaced, or swapped with their neighbour, case aside.</summary>
    public static int Distance(string a, string b)
    {
        if (a.Length > Longest || b.Length > Longest)
        {
            return int.MaxValue;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(
                        Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                        rows[i - 1, j - 1] + (IsSame(a[i - 1], b[j - 1]) ? 0 : 1)
                    );
                if (i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1]))
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool IsSame(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
