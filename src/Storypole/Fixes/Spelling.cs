using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Finds the one word that a misspelt one can only stand for.</summary>
internal static class Spelling
{
    private const int ShortestWord = 4;

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
            if (word.Length >= ShortestWord && EditDistance.Of(written, word) <= most)
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
}
