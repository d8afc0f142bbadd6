using System.Text;

namespace Storypole.Conforming;

/// <summary>The words of a text with how often each stands in it: what may not become less when a text is moved about.</summary>
public static class WordBag
{
    /// <summary>The words of <paramref name="before"/> that <paramref name="after"/> lacks or has less often.</summary>
    public static IReadOnlyList<string> Lost(string before, string after)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Words(after))
        {
            left[word] = left.GetValueOrDefault(word) + 1;
        }

        var lost = new List<string>();
        foreach (var word in Words(before))
        {
            var count = left.GetValueOrDefault(word);
            if (count == 0)
            {
                lost.Add(word);
            }
            else
            {
                left[word] = count - 1;
            }
        }

        return lost;
    }

    /// <summary>Runs of letters and digits, as written.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
