using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Documents;

/// <summary>
/// Finds in one pass where the few sequences start that several rules look for, since a pass for each would cost more than
/// all else that a rule does: <c>](</c>, <c>]:</c>, <c>&lt;!</c>, a colon before a digit, <c>#L</c>, <c>TB</c>, <c>TO</c>, <c>FI</c> and
/// <c>be d</c>. What a place means is for its reader to say.
/// </summary>
internal static class Landmarks
{
    /// <summary>The longest sequence looks this many bytes ahead of its first.</summary>
    private const int Ahead = 3;

    /// <summary>The offsets in ascending order.</summary>
    public static int[] Find(ReadOnlySpan<byte> bytes)
    {
        var found = new List<int>(64);
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var at = 0;
        for (; at + Vector128<byte>.Count + Ahead <= bytes.Length; at += Vector128<byte>.Count)
        {
            var first = Vector128.LoadUnsafe(ref start, (nuint)at);
            var second = Vector128.LoadUnsafe(ref start, (nuint)at + 1);
            var mask = Matches(first, second);
            if (Vector128.EqualsAny(first & Is(second, (byte)'e'), Vector128.Create((byte)'b')))
            {
                mask |=
                    Is(first, (byte)'b')
                    & Is(second, (byte)'e')
                    & Is(Vector128.LoadUnsafe(ref start, (nuint)at + 2), (byte)' ')
                    & Is(Vector128.LoadUnsafe(ref start, (nuint)at + 3), (byte)'d');
            }

            for (var bits = mask.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                found.Add(at + System.Numerics.BitOperations.TrailingZeroCount(bits));
            }
        }

        for (; at < bytes.Length; at++)
        {
            if (IsOne(bytes[at..]))
            {
                found.Add(at);
            }
        }

        return [.. found];
    }

    private static Vector128<byte> Matches(Vector128<byte> first, Vector128<byte> second) =>
        (Is(first, (byte)']') & (Is(second, (byte)'(') | Is(second, (byte)':')))
        | (Is(first, (byte)'<') & Is(second, (byte)'!'))
        | (Is(first, (byte)':') & Vector128.LessThan(second - Vector128.Create((byte)'0'), Vector128.Create((byte)10)))
        | (Is(first, (byte)'#') & Is(second, (byte)'L'))
        | (Is(first, (byte)'T') & (Is(second, (byte)'B') | Is(second, (byte)'O')))
        | (Is(first, (byte)'F') & Is(second, (byte)'I'));

    private static Vector128<byte> Is(Vector128<byte> bytes, byte value) =>
        Vector128.Equals(bytes, Vector128.Create(value));

    /// <summary>The same for one place near the end.</summary>
    private static bool IsOne(ReadOnlySpan<byte> text) =>
        text.Length > 1
        && text[0] switch
        {
            (byte)']' => text[1] is (byte)'(' or (byte)':',
            (byte)'<' => text[1] == '!',
            (byte)':' => char.IsAsciiDigit((char)text[1]),
            (byte)'#' => text[1] == 'L',
            (byte)'T' => text[1] is (byte)'B' or (byte)'O',
            (byte)'F' => text[1] == 'I',
            (byte)'b' => text.StartsWith("be d"u8),
            _ => false,
        };
}
