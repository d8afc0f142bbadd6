using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Rules;

/// <summary>
/// The few places of a text at which rules look twice, found in one pass over its bytes: the end of a bracket, the start of
/// a tag or comment, a number behind a colon, and the first letters of words like TBD. What stands there is for the rule to say.
/// </summary>
internal static class Marks
{
    private const int Width = 32;

    /// <summary>Offsets in ascending order. A word of <see cref="UndecidedWord"/> is found by two or three of its letters.</summary>
    public static int[] Find(ReadOnlySpan<byte> bytes)
    {
        var found = new Offsets(stackalloc int[256]);
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var at = 0;

        // Three vectors are read at once, the last two bytes further: the loop ends before that is beyond the text.
        for (; at + Width + 2 <= bytes.Length; at += Width)
        {
            var marks = Compare(
                Vector256.LoadUnsafe(ref first, (nuint)at),
                Vector256.LoadUnsafe(ref first, (nuint)at + 1),
                Vector256.LoadUnsafe(ref first, (nuint)at + 2)
            );
            for (var bits = marks.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                found.Add(at + BitOperations.TrailingZeroCount(bits));
            }
        }

        for (; at < bytes.Length; at++)
        {
            if (IsMark(bytes[at..]))
            {
                found.Add(at);
            }
        }

        return found.ToArray();
    }

    private static Vector256<byte> Compare(Vector256<byte> a, Vector256<byte> b, Vector256<byte> c)
    {
        var single =
            Vector256.Equals(a, Vector256.Create((byte)']')) | Vector256.Equals(a, Vector256.Create((byte)'<'));
        var number =
            Vector256.Equals(a, Vector256.Create((byte)':'))
            & Vector256.LessThan(b - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        var capitals =
            Vector256.Equals(a, Vector256.Create((byte)'T'))
                & (Vector256.Equals(b, Vector256.Create((byte)'B')) | Vector256.Equals(b, Vector256.Create((byte)'O')))
            | Vector256.Equals(a, Vector256.Create((byte)'X'));
        var phrase =
            Vector256.Equals(a, Vector256.Create((byte)'b'))
            & Vector256.Equals(b, Vector256.Create((byte)'e'))
            & Vector256.Equals(c, Vector256.Create((byte)' '));
        return single | number | capitals | phrase;
    }

    /// <summary>The same for the last bytes, one by one.</summary>
    private static bool IsMark(ReadOnlySpan<byte> rest) =>
        rest switch
        {
            [(byte)']' or (byte)'<', ..] => true,
            [(byte)':', >= (byte)'0' and <= (byte)'9', ..] => true,
            [(byte)'T', (byte)'B' or (byte)'O', ..] => true,
            [(byte)'X', ..] => true,
            [(byte)'b', (byte)'e', (byte)' ', ..] => true,
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
