using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Text;

/// <summary>
/// The few places of a text at which somebody looks twice, found in one pass over its bytes: the end of a bracket, the start
/// of a comment or image, a number behind a colon, words like TBD, and code that is called existing. What stands there is
/// for the one who asked to say.
/// </summary>
internal static class Marks
{
    private const int Width = 16;
    private const int Stride = 4 * Width;

    /// <summary>At the place of each half byte the one byte of the set that ends with it; where there is none, one that does not.</summary>
    private static ReadOnlySpan<byte> Set => "\u0001\0b\0T\0F\0x\0:\0<]\0\0"u8;

    /// <summary>What goes on after that byte, as far as its bits in <see cref="Matters"/>: most that begin do not.</summary>
    private static ReadOnlySpan<byte> Follows => "\0\0e\0B\0I\0i\00\0\0\0\0\0"u8;

    private static ReadOnlySpan<byte> Matters => [0, 0, 0xFF, 0, 0xF2, 0, 0xFF, 0, 0xFF, 0, 0xF0, 0, 0, 0, 0, 0];

    /// <summary>
    /// Offsets in ascending order. Of <c>to be decided</c> the place of its <c>b</c> is given, of <c>existing `path`</c> that
    /// of its <c>x</c>: letters that are rarer than those before them.
    /// </summary>
    public static int[] Find(ReadOnlySpan<byte> bytes)
    {
        var found = new Offsets(stackalloc int[256]);
        ref var first = ref MemoryMarshal.GetReference(bytes);
        nuint at = 0;
        for (; at + Stride < (nuint)bytes.Length; at += Stride)
        {
            var begins =
                Begins(ref first, at)
                | (Begins(ref first, at + Width) << Width)
                | (Begins(ref first, at + (2 * Width)) << (2 * Width))
                | (Begins(ref first, at + (3 * Width)) << (3 * Width));
            for (; begins != 0; begins &= begins - 1)
            {
                var place = at + (nuint)BitOperations.TrailingZeroCount(begins);
                ref var here = ref Unsafe.Add(ref first, place);
                var sign = here & 0x0F;
                if (((Unsafe.Add(ref here, 1) ^ Follows[sign]) & Matters[sign]) == 0 && IsMark(bytes, (int)place))
                {
                    found.Add((int)place);
                }
            }
        }

        for (var place = (int)at; place < bytes.Length; place++)
        {
            if (IsMark(bytes, place))
            {
                found.Add(place);
            }
        }

        return found.ToArray();
    }

    /// <summary>One bit for each of the next bytes with which a mark may begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Begins(ref byte first, nuint at)
    {
        var here = Vector128.LoadUnsafe(ref first, at);
        return Vector128
            .Equals(Vector128.ShuffleNative(Vector128.Create(Set), here & Vector128.Create((byte)0x0F)), here)
            .ExtractMostSignificantBits();
    }

    private static bool IsMark(ReadOnlySpan<byte> bytes, int at)
    {
        var next = at + 1 < bytes.Length ? bytes[at + 1] : (byte)0;
        return bytes[at] switch
        {
            (byte)':' => char.IsAsciiDigit((char)next) && at > 0 && char.IsAsciiLetterOrDigit((char)bytes[at - 1]),
            (byte)'b' => next == 'e' && at > 0 && bytes[at - 1] == ' ' && bytes[at..].StartsWith("be d"u8),
            (byte)'x' => next == 'i' && bytes[at..].StartsWith("xisting `"u8),
            (byte)'T' => next is (byte)'B' or (byte)'O',
            (byte)'F' => next == 'I',
            (byte)'<' => next is (byte)'!' or (byte)'i',
            (byte)']' => true,
            _ => false,
        };
    }

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
