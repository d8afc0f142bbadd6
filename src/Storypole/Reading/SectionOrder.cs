namespace Storypole.Reading;

/// <summary>Finds which sections were moved: those outside a longest run that is in order, so that one moved section is one finding.</summary>
internal static class SectionOrder
{
    /// <param name="parts">Parts in the template's order; each number is its place in the document.</param>
    /// <param name="add">Called with a moved part and the part that it should follow, -1 when it should come first.</param>
    public static void AddMoved(List<int> parts, Action<int, int> add)
    {
        var lengths = new int[parts.Count];
        var previous = new int[parts.Count];
        var last = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            lengths[i] = 1;
            previous[i] = -1;
            for (var j = 0; j < i; j++)
            {
                if (parts[j] < parts[i] && lengths[j] >= lengths[i])
                {
                    lengths[i] = lengths[j] + 1;
                    previous[i] = j;
                }
            }

            last = lengths[i] >= lengths[last] ? i : last;
        }

        var isKept = new bool[parts.Count];
        for (var i = last; i >= 0; i = previous[i])
        {
            isKept[i] = true;
        }

        for (int i = 0, after = -1; i < parts.Count; i++)
        {
            if (isKept[i])
            {
                after = parts[i];
            }
            else
            {
                add(parts[i], after);
            }
        }
    }
}
