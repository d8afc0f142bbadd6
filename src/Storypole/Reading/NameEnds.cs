using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Reading;

/// <summary>Finds the bytes that may end a plain name or hide its end: quotes and brackets, colons, dashes and arrows.</summary>
internal static class NameEnds
{
    /// <summary>Offset of the next such byte, or <paramref name="most"/> when none stands before it.</summary>
    public static int Next(ReadOnlySpan<byte> line, int at, int most)
    {
        ref var first = ref MemoryMarshal.GetReference(line);
        for (; at < most && at + Vector128<byte>.Count <= line.Length; at += Vector128<byte>.Count)
        {
            var ends = Ends(Vector128.LoadUnsafe(ref first, (nuint)at));
            if (ends != 0)
            {
                return Math.Min(most, at + BitOperations.TrailingZeroCount(ends));
            }
        }

        for (; at < most; at++)
        {
            if (line[at] is (byte)'`' or (byte)'(' or (byte)')' or (byte)'[' or (byte)']' or (byte)':' or (byte)'-')
            {
                return at;
            }

            // These two start a wide dash, an arrow or a wide colon.
            if (line[at] is 0xE2 or 0xEF)
            {
                return at;
            }
        }

        return most;
    }

    /// <summary>One bit for each byte whose two halves have a kind in common.</summary>
    private static uint Ends(Vector128<byte> bytes)
    {
        // Kinds: 1 is ( ) -, 2 is :, 4 is [ ], 8 is `, 16 is what a wide mark starts with.
        var low = Vector128.Create((byte)8, 0, 16, 0, 0, 0, 0, 0, 1, 1, 2, 4, 0, 5, 0, 16);
        var high = Vector128.Create((byte)0, 0, 1, 2, 0, 4, 8, 0, 0, 0, 0, 0, 0, 0, 16, 0);
        var half = Vector128.Create((byte)0x0F);
        var kinds = Vector128.ShuffleNative(low, bytes & half) & Vector128.ShuffleNative(high, (bytes >>> 4) & half);
        return ~Vector128.Equals(kinds, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
    }
}
