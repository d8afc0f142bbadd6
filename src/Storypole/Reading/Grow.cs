using System.Collections.Immutable;
using System.Runtime.InteropServices;

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

    /// <summary>Drops what was added beyond a number of items.</summary>
    public void Truncate(int count) => Count = Math.Min(Count, count);

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
