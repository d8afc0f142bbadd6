namespace Storypole.Tests.Documents.Oracle;

/// <summary>The lines of a text, and which of them hold nothing but blanks and quote markers.</summary>
internal sealed class TextLines
{
    private readonly List<int> starts = [0];
    private readonly List<bool> blank = [];

    public TextLines(string text)
    {
        var isBlank = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
                blank.Add(isBlank);
                isBlank = true;
            }
            else
            {
                isBlank &= text[i] is ' ' or '\t' or '\r' or '>';
            }
        }

        blank.Add(isBlank);
    }

    public int LineOf(int offset)
    {
        var found = starts.BinarySearch(Math.Max(offset, 0));
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The last line up to a line that is not blank.</summary>
    public int LastFilled(int first, int last)
    {
        while (last > first && blank[Math.Min(last, blank.Count - 1)])
        {
            last--;
        }

        return last;
    }
}
