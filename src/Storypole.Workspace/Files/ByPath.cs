namespace Storypole.Workspace.Files;

/// <summary>Brings things into the order of their paths, and leaves them alone when they are in it already.</summary>
internal static class ByPath
{
    public static IReadOnlyList<T> Sorted<T>(List<T> items, Func<T, string> pathOf)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (string.CompareOrdinal(pathOf(items[i - 1]), pathOf(items[i])) > 0)
            {
                // Of equal paths the first stays the first.
                return [.. items.OrderBy(pathOf, StringComparer.Ordinal)];
            }
        }

        return items;
    }
}
