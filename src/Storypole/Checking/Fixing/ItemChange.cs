using System.Runtime.InteropServices;
using Storypole.Text;

namespace Storypole.Checking.Fixing;

/// <summary>Finds what edits changed of the items of a specification beyond what they touch.</summary>
internal static class ItemChange
{
    /// <summary>A line that is no longer may stand elsewhere by chance.</summary>
    private const int Short = 8;

    /// <summary>What was changed and no edit names, in words; null when there is nothing.</summary>
    public static string? Find(List<ItemFact> before, List<ItemFact> after, EditedText edited, SourceText old)
    {
        var places = new Dictionary<(string, int), Queue<ItemFact>>();
        foreach (var item in after)
        {
            ref var queue = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (item.Kind, item.Span.Start), out _);
            (queue ??= new Queue<ItemFact>()).Enqueue(item);
        }

        var gone = new List<ItemFact>();
        foreach (var item in before)
        {
            var start = edited.Map(item.Span.Start);
            if (start < 0 || !places.TryGetValue((item.Kind, start), out var queue) || queue.Count == 0)
            {
                gone.Add(item);
            }
            else if (ChangedValue(item, queue.Dequeue(), edited) is { } change)
            {
                return change;
            }
        }

        var come = places.Values.SelectMany(x => x).ToList();
        return Unexplained(gone, come, edited, old);
    }

    private static string? ChangedValue(ItemFact before, ItemFact after, EditedText edited)
    {
        for (var i = 0; i < before.Values.Count; i++)
        {
            var (was, now) = (before.Values[i], after.Values[i]);
            if (
                !string.Equals(was.Text, now.Text, StringComparison.Ordinal)
                && !edited.Touches(was.Span)
                && !(was.Text.Length == 0 && edited.IsNew(now.Span))
            )
            {
                return $"the {before.Kind} \"{Shown(was.Text)}\" would read \"{Shown(now.Text)}\"";
            }
        }

        return null;
    }

    /// <summary>What is gone from one place and come in another was moved; what is gone must have been taken out, what is come put in.</summary>
    private static string? Unexplained(List<ItemFact> gone, List<ItemFact> come, EditedText edited, SourceText old)
    {
        var said = come.GroupBy(x => x.Said, StringComparer.Ordinal)
            .ToDictionary(x => x.Key, x => new Stack<ItemFact>(x), StringComparer.Ordinal);
        foreach (var item in gone)
        {
            if (said.TryGetValue(item.Said, out var moved) && moved.TryPop(out var there))
            {
                come.Remove(there);
            }
            else if (!edited.Touches(item.Span) || IsKept(item, edited, old))
            {
                return $"the {item.Kind} \"{Shown(item.Values[0].Text)}\" would be lost";
            }
        }

        var stranger = come.Find(x => !edited.IsNew(x.Span));
        return stranger is null ? null : $"a {stranger.Kind} would come: \"{Shown(stranger.Values[0].Text)}\"";
    }

    /// <summary>Whether the line of an item was moved as a whole: then the item has to be read where it stands now.</summary>
    private static bool IsKept(ItemFact item, EditedText edited, SourceText old)
    {
        var line = old.Slice(item.Span);
        return edited.Map(item.Span.Start) < 0
            && line.Length > Short
            && edited.Text.Bytes.Count(line) >= old.Bytes.Count(line);
    }

    private static string Shown(string text)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");
    }
}
