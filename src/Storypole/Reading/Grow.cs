using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Collects items; an immutable array of exactly their number comes out, and nothing is allocated for none.</summary>
internal struct Grow<T>
{
    private T[]? items;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<T> Span => items.AsSpan(0, Count);

    public void Add(T item)
    {
        items ??= new T[4];
        if (Count == items.Length)
        {
            Array.Resize(ref items, Count * 2);
        }

        items[Count++] = item;
    }

    public readonly void Replace(int index, T item) => items![index] = item;

    /// <summary>Drops what was added beyond a number of items.</summary>
    public void Truncate(int count) => Count = Math.Min(Count, count);

    /// <summary>Drops the items whose defining text is still a placeholder: a template that nobody has filled in plans nothing.</summary>
    /// <param name="from">The first item that is asked for.</param>
    public void DropPlaceholders(Binding binding, int from, Func<T, TextSpan> textOf)
    {
        var kept = from;
        for (var i = from; i < Count; i++)
        {
            if (!binding.IsPlaceholder(textOf(items![i])))
            {
                items[kept++] = items[i];
            }
        }

        Count = kept;
    }

    public readonly ImmutableArray<T> ToImmutable()
    {
        if (items is null)
        {
            return [];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(
            Count == items.Length ? items : items.AsSpan(0, Count).ToArray()
        );
    }
}
