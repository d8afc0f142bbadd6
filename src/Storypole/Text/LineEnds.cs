using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Text;

/// <summary>Finds the line ends of a text one after the other, 64 bytes at a time.</summary>
internal ref struct LineEnds
{
    private const int Width = 64;

    private readonly ReadOnlySpan<byte> text;
    private int block;
    private ulong found;

    public LineEnds(ReadOnlySpan<byte> text, int start)
    {
        this.text = text;
        block = start;
        found = start < text.Length ? Find(text[start..]) : 0;
    }

    /// <summary>Offset of the next LF or CR, or the length of the text; CR and LF of one line end are told one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        if (found == 0 && !FindMore())
        {
            return text.Length;
        }

        var at = block + BitOperations.TrailingZeroCount(found);
        found &= found - 1;
        return at;
    }

    private bool FindMore()
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var at = (nuint)(block + Width);
        for (var end = (nuint)text.Length; at + Width <= end; at += Width)
        {
            var ends = Find(ref first, at);
            if (ends != 0)
            {
                (block, found) = ((int)at, ends);
                return true;
            }
        }

        block = Math.Min((int)at, text.Length);
        found = FindSlowly(text[block..]);
        return found != 0;
    }

    private static ulong Find(ReadOnlySpan<byte> rest) =>
        rest.Length < Width ? FindSlowly(rest) : Find(ref MemoryMarshal.GetReference(rest), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Find(ref byte first, nuint at) =>
        Find16(ref first, at)
        | ((ulong)Find16(ref first, at + 16) << 16)
        | ((ulong)Find16(ref first, at + 32) << 32)
        | ((ulong)Find16(ref first, at + 48) << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Find16(ref byte first, nuint at)
    {
        var bytes = Vector128.LoadUnsafe(ref first, at);
        var ends =
            Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\r'));
        return ends.ExtractMostSignificantBits();
    }

    private static ulong FindSlowly(ReadOnlySpan<byte> rest)
    {
        var ends = 0UL;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] is (byte)'\n' or (byte)'\r')
            {
                ends |= 1UL << i;
            }
        }

        return ends;
    }
}
