using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Storypole.Templates;

/// <summary>Finds a number by a name: open addressing over one array, the letters of all names in another.</summary>
internal sealed class NameSlots
{
    private readonly Slot[] slots;
    private byte[] letters;
    private int used;

    /// <param name="most">How many names it will hold.</param>
    public NameSlots(int most)
    {
        var size = 16;
        while (size < most * 3 / 2)
        {
            size *= 2;
        }

        slots = new Slot[size];
        letters = new byte[size];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public NameSlots(Stream stream)
    {
        slots = TableFile.Read<Slot>(stream);
        letters = TableFile.Read<byte>(stream);
        used = letters.Length;
    }

    public void Write(Stream stream)
    {
        TableFile.Write<Slot>(stream, slots);
        TableFile.Write<byte>(stream, letters.AsSpan(0, used));
    }

    /// <summary>The number of a name; 0 when it is not there.</summary>
    public int Find(ReadOnlySpan<byte> name) => slots[SlotOf(name)].First;

    /// <summary>Adds a name, if it is not there, and returns its place.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        var at = SlotOf(name);
        if (slots[at].Length == 0)
        {
            while (letters.Length - used < name.Length)
            {
                Array.Resize(ref letters, letters.Length * 2);
            }

            name.CopyTo(letters.AsSpan(used));
            slots[at] = new Slot(used, name.Length);
            used += name.Length;
        }

        return at;
    }

    /// <summary>The number of the name in a place.</summary>
    public ref int FirstAt(int place) => ref slots[place].First;

    /// <summary>Where a name is, or the empty slot where it would be.</summary>
    private int SlotOf(ReadOnlySpan<byte> name)
    {
        var table = slots;
        var mask = table.Length - 1;
        for (var at = (int)Hash(name) & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref table[at];
            if (
                slot.Length == 0
                || (slot.Length == name.Length && name.SequenceEqual(letters.AsSpan(slot.Start, slot.Length)))
            )
            {
                return at;
            }
        }
    }

    /// <summary>From the length, both ends and the middle alone: few names, and a wrong guess costs one comparison.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Hash(ReadOnlySpan<byte> name)
    {
        if (name.Length < sizeof(int))
        {
            return name.IsEmpty ? 0 : Hash(name[0], name[name.Length / 2], name[^1], name.Length);
        }

        ref var first = ref MemoryMarshal.GetReference(name);
        var last = name.Length - sizeof(int);
        return Hash(
            Unsafe.ReadUnaligned<uint>(ref first),
            Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, last / 2)),
            Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, last)),
            name.Length
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(uint start, uint middle, uint end, int length)
    {
        var hash = ((start * 0x9E3779B1u) ^ end ^ (uint)length) * 0x85EBCA6Bu;
        hash = ((hash ^ (hash >> 15)) + middle) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }

    /// <summary>One name; empty when it has no length.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Slot(int start, int length)
    {
        public readonly int Start = start;
        public readonly int Length = length;
        public int First;
    }
}
