using System.Buffers.Binary;
using System.Text;

namespace Storypole.Templates;

/// <summary>Which term a name stands for; looked up by folded bytes, so that nothing is allocated.</summary>
public sealed class NameTable
{
    private static NameTable? builtIn;

    private readonly Entry[] slots;
    private readonly int mask;
    private readonly int longest;

    /// <summary>The names as written, so that one in the template's own spelling is found without folding.</summary>
    private readonly Written[] written;

    private NameTable(List<Entry> entries)
    {
        var size = 16;
        while (size < entries.Count * 2)
        {
            size *= 2;
        }

        slots = new Entry[size];
        written = new Written[size];
        mask = size - 1;
        foreach (var entry in entries)
        {
            longest = Math.Max(longest, entry.Folded.Length);
            var at = (int)(Hash(entry.Folded) & (uint)mask);
            while (slots[at].Folded is { } taken && !taken.AsSpan().SequenceEqual(entry.Folded))
            {
                at = (at + 1) & mask;
            }

            if (slots[at].Folded is null)
            {
                slots[at] = entry;
            }

            Keep(entry.Written, slots[at]);
        }
    }

    /// <summary>The names that ship with the program.</summary>
    public static NameTable BuiltIn => builtIn ??= Read(EmbeddedText.Read("Names.en.txt"));

    /// <summary>Reads lines of the form <c>Term = name | name</c>; the first name of a line is the template's own.</summary>
    public static NameTable Read(string table)
    {
        var entries = new List<Entry>();
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        foreach (var line in table.AsSpan().EnumerateLines())
        {
            var equals = line.IndexOf(" = ");
            if (equals < 0 || line.StartsWith("#") || !Enum.TryParse<Term>(line[..equals], out var term))
            {
                continue;
            }

            var isFirst = true;
            foreach (var range in line[(equals + 3)..].Split('|'))
            {
                var name = Encoding.UTF8.GetBytes(line[(equals + 3)..][range].Trim().ToString());
                var length = NameFolding.Fold(name, folded);
                entries.Add(new Entry(name, folded[..length].ToArray(), term, isFirst));
                isFirst = false;
            }
        }

        return new NameTable(entries);
    }

    /// <summary>The term of a name as written, and whether the name is the template's own rather than an alias.</summary>
    public Term Find(ReadOnlySpan<byte> name, out bool isOwn)
    {
        for (var at = (int)(WrittenHash(name) & (uint)mask); written[at].Name is { } own; at = (at + 1) & mask)
        {
            if (name.SequenceEqual(own))
            {
                isOwn = written[at].IsOwn;
                return written[at].Term;
            }
        }

        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        var length = NameFolding.Fold(name, buffer, longest);
        return FindFolded(buffer[..length], out isOwn);
    }

    public Term FindFolded(ReadOnlySpan<byte> folded, out bool isOwn)
    {
        isOwn = false;
        if (folded.IsEmpty)
        {
            return Term.Unknown;
        }

        for (var at = (int)(Hash(folded) & (uint)mask); slots[at].Folded is { } name; at = (at + 1) & mask)
        {
            if (folded.SequenceEqual(name))
            {
                isOwn = slots[at].IsOwn;
                return slots[at].Term;
            }
        }

        return Term.Unknown;
    }

    /// <summary>What a name stands for is what its folded form stands for, whichever line came first.</summary>
    private void Keep(byte[] name, in Entry entry)
    {
        var at = (int)(WrittenHash(name) & (uint)mask);
        while (written[at].Name is not null)
        {
            at = (at + 1) & mask;
        }

        written[at] = new Written(name, entry.Term, entry.IsOwn);
    }

    /// <summary>From the length and both ends alone: few names, and a wrong guess costs one comparison.</summary>
    private static uint WrittenHash(ReadOnlySpan<byte> name)
    {
        if (name.Length < sizeof(int))
        {
            return Hash(name);
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(name);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(int)..]);
        var hash = ((start * 0x9E3779B1u) ^ end ^ (uint)name.Length) * 0x85EBCA6Bu;
        return hash ^ (hash >> 15);
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    private readonly record struct Entry(byte[] Written, byte[] Folded, Term Term, bool IsOwn);

    private readonly record struct Written(byte[] Name, Term Term, bool IsOwn);
}
