using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Rules.Language;

/// <summary>Walks the places of a text where a phrase may begin, 32 bytes at a time.</summary>
internal ref struct WordStarts
{
    private const int Width = 32;

    private readonly ReadOnlySpan<byte> bytes;
    private readonly int end;
    private readonly bool hasBlanks;
    private int chunk;
    private uint bits;

    /// <param name="bytes">The whole document: vectors may look beyond the part.</param>
    public WordStarts(ReadOnlySpan<byte> bytes, int start, int end, bool hasBlanks)
    {
        this.bytes = bytes;
        this.end = end;
        this.hasBlanks = hasBlanks;
        chunk = start - Width;
    }

    public int Current { get; private set; }

    public bool MoveNext()
    {
        while (bits == 0)
        {
            chunk += Width;
            if (chunk >= end)
            {
                return false;
            }

            bits = chunk > 0 && chunk + Width <= bytes.Length ? Read() : ReadSlowly();
            bits = end - chunk < Width ? bits & ((1u << (end - chunk)) - 1) : bits;
        }

        Current = chunk + BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        return true;
    }

    private readonly uint Read()
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var here = Vector256.LoadUnsafe(ref first, (nuint)chunk);
        if (!hasBlanks)
        {
            return (
                Vector256.GreaterThanOrEqual(here, Vector256.Create((byte)0xE3)) | Letters(here)
            ).ExtractMostSignificantBits();
        }

        var before = Vector256.LoadUnsafe(ref first, (nuint)chunk - 1);
        var word =
            Letters(before)
            | Vector256.LessThan(before - Vector256.Create((byte)'0'), Vector256.Create((byte)10))
            | Vector256.GreaterThanOrEqual(before, Vector256.Create((byte)0x80));
        var starts = Letters(here) | Vector256.GreaterThanOrEqual(here, Vector256.Create((byte)0xC3));
        return Vector256.AndNot(starts, word).ExtractMostSignificantBits();
    }

    private static Vector256<byte> Letters(Vector256<byte> bytes) =>
        Vector256.LessThan(
            (bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'),
            Vector256.Create((byte)26)
        );

    private readonly uint ReadSlowly()
    {
        var found = 0u;
        for (var i = 0; i < Width && chunk + i < bytes.Length; i++)
        {
            var here = bytes[chunk + i];
            var isStart = hasBlanks
                ? (IsLetter(here) || here >= 0xC3) && (chunk + i == 0 || !IsWordByte(bytes[chunk + i - 1]))
                : here >= 0xE3 || IsLetter(here);
            found |= isStart ? 1u << i : 0;
        }

        return found;
    }

    private static bool IsLetter(byte b) => (b | 0x20) is >= (byte)'a' and <= (byte)'z';

    private static bool IsWordByte(byte b) => char.IsAsciiLetterOrDigit((char)b) || b >= 0x80;
}
