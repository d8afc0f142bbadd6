using System.Runtime.InteropServices;

namespace Storypole.Workspace.Caching;

/// <summary>Gives each text a number. Texts are kept as they lie in memory, since one that was cut anywhere must come back so.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int> ends = [];

    public int NumberOf(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            number = numbers.Count;
            numbers.Add(text, number);
            ends.Add((ends.Count == 0 ? 0 : ends[^1]) + text.Length);
        }

        return number;
    }

    /// <summary>How many there are, where each ends, and all of them.</summary>
    public ReadOnlyMemory<byte> Written()
    {
        var length = ends.Count == 0 ? 0 : ends[^1];
        var bytes = new byte[(sizeof(int) * (ends.Count + 1)) + (sizeof(char) * length)];
        var head = MemoryMarshal.Cast<byte, int>(bytes.AsSpan());
        head[0] = ends.Count;
        CollectionsMarshal.AsSpan(ends).CopyTo(head[1..]);
        var at = MemoryMarshal.Cast<byte, char>(bytes.AsSpan(sizeof(int) * (ends.Count + 1)));
        foreach (var text in numbers.Keys)
        {
            // The keys of a dictionary from which nothing is taken come in the order in which they were put.
            text.CopyTo(at);
            at = at[text.Length..];
        }

        return bytes;
    }
}

/// <summary>The texts of a cache file, each made when it is asked for first. Several threads may ask.</summary>
internal sealed class TextList(byte[] bytes)
{
    private readonly string?[] made = new string?[MemoryMarshal.Read<int>(bytes)];

    public string this[int number] => made[number] ??= Make(number);

    private string Make(int number)
    {
        var ends = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(sizeof(int), sizeof(int) * made.Length));
        var characters = MemoryMarshal.Cast<byte, char>(bytes.AsSpan(sizeof(int) * (made.Length + 1)));
        return new string(characters[(number == 0 ? 0 : ends[number - 1])..ends[number]]);
    }
}
