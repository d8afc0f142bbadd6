using System.Buffers;

namespace Storypole.Documents;

/// <summary>
/// Finds in one pass where the few sequences start that several rules look for, since a pass for each would cost more than
/// all else that a rule does: <c>](</c>, <c>]:</c>, <c>&lt;!</c>, a colon before a digit, <c>#L</c>, <c>TB</c>, <c>TO</c>, <c>FI</c> and
/// <c>be d</c>. What a place means is for its reader to say.
/// </summary>
internal static class Landmarks
{
    private static readonly SearchValues<byte> Firsts = SearchValues.Create("]<:#TFb"u8);

    /// <summary>The offsets in ascending order.</summary>
    public static int[] Find(ReadOnlySpan<byte> bytes)
    {
        var room = ArrayPool<int>.Shared.Rent(256);
        var count = 0;
        for (int at = 0, next; (next = bytes[at..].IndexOfAny(Firsts)) >= 0; at++)
        {
            at += next;
            if (!IsOne(bytes[at..]))
            {
                continue;
            }

            if (count == room.Length)
            {
                var larger = ArrayPool<int>.Shared.Rent(count * 2);
                room.CopyTo(larger, 0);
                ArrayPool<int>.Shared.Return(room);
                room = larger;
            }

            room[count++] = at;
        }

        var found = room.AsSpan(0, count).ToArray();
        ArrayPool<int>.Shared.Return(room);
        return found;
    }

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
            _ => text.StartsWith("be d"u8),
        };
}
