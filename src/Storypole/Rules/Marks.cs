using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Rules;

/// <summary>
/// The few places of a text at which rules look twice, found in one pass over its bytes: the end of a bracket, the start of
/// a tag or comment, a number behind a colon, and the first letters of words like TBD. What stands there is for the rule to say.
/// </summary>
internal static class Marks
{
    private const int Width = 16;

    /// <summary>
    /// Offsets in ascending order: all places of these kinds, and a few that look alike. A word of <see cref="UndecidedWord"/> is
    /// found by two of its letters.
    /// </summary>
    public static int[] Find(ReadOnlySpan<byte> bytes)
    {
        var found = new Offsets(stackalloc int[256]);
        ref var first = ref MemoryMarshal.GetReference(bytes);
        nuint at = 0;

        // Two vectors are read at once, the last one byte further: the loop ends before that is beyond the text.
        for (var end = (nuint)bytes.Length; at + (2 * Width) + 1 <= end; at += 2 * Width)
        {
            var marks = Marked(ref first, at) | (Marked(ref first, at + Width) << Width);
            for (; marks != 0; marks &= marks - 1)
            {
                found.Add((int)at + BitOperations.TrailingZeroCount(marks));
            }
        }

        for (var i = (int)at; i < bytes.Length; i++)
        {
            if (IsMark(bytes[i..]))
            {
                found.Add(i);
            }
        }

        return found.ToArray();
    }

    /// <summary>One bit for each of the next bytes that is a mark, or that begins one which the byte behind it may go on with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Marked(ref byte first, nuint at)
    {
        // At the place of each half byte the one byte of the set that ends with it; where there is none, one that does not.
        var begins = Vector128.Create("\u0001\0b\0T\0\0\0X\0:\0<]\0\0"u8);
        var follows = Vector128.Create("\u0001\0B\0\0e\0\0\0\0\0\0\0M\0O"u8);
        var half = Vector128.Create((byte)0x0F);
        var a = Vector128.LoadUnsafe(ref first, at);
        var b = Vector128.LoadUnsafe(ref first, at + 1);
        var starts = Vector128.Equals(Vector128.ShuffleNative(begins, a & half), a);
        var goesOn = Vector128.Equals(Vector128.ShuffleNative(follows, b & half), b);
        var digits = Vector128.LessThan(b - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        var single =
            Vector128.Equals(a, Vector128.Create((byte)']')) | Vector128.Equals(a, Vector128.Create((byte)'<'));
        return (starts & (goesOn | digits | single)).ExtractMostSignificantBits();
    }

    /// <summary>The same for the last bytes, one by one.</summary>
    private static bool IsMark(ReadOnlySpan<byte> rest) =>
        rest switch
        {
            [(byte)']' or (byte)'<', ..] => true,
            [(byte)':', >= (byte)'0' and <= (byte)'9', ..] => true,
            [(byte)'T', (byte)'B' or (byte)'O', ..] => true,
            [(byte)'X', (byte)'M', ..] => true,
            [(byte)'b', (byte)'e', ..] => true,
            _ => false,
        };

    /// <summary>A list that grows, on the stack while it is short.</summary>
    private ref struct Offsets(Span<int> buffer)
    {
        private Span<int> items = buffer;
        private int count;

        public void Add(int offset)
        {
            if (count == items.Length)
            {
                var larger = new int[count * 2];
                items.CopyTo(larger);
                items = larger;
            }

            items[count++] = offset;
        }

        public readonly int[] ToArray() => items[..count].ToArray();
    }
}
