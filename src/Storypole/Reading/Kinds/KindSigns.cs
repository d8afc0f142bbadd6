using System.Collections.Immutable;

namespace Storypole.Reading.Kinds;

/// <summary>What speaks for one kind of specification: each sign once, with what it counts.</summary>
internal struct KindSigns
{
    private ImmutableArray<string> words = [];

    public KindSigns() { }

    public readonly ImmutableArray<string> Words => words;

    public readonly int Count => words.Length;

    public int Weight { get; private set; }

    public void Add(string sign, int weight)
    {
        if (!words.Contains(sign, StringComparer.Ordinal))
        {
            words = words.Add(sign);
            Weight += weight;
        }
    }
}
