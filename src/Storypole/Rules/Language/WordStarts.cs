using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Rules.Language;

/// <summary>Walks the places of a text where a phrase may begin, 32 bytes at a time.</summary>
internal ref struct WordStarts
{
    /// <summary>So many bytes are looked at together.</summary>
    public const int Width = 32;

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

            bits = In(bytes, chunk, end, hasBlanks);
        }

        Current = chunk + BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        return true;
    }

    /// <summary>One bit for each of the next bytes, up to an end, at which a phrase may begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint In(ReadOnlySpan<byte> bytes, int chunk, int end, bool hasBlanks)
    {
        var starts =
            chunk > 0 && chunk + Width <= bytes.Length
                ? Read(ref MemoryMarshal.GetReference(bytes), chunk, hasBlanks)
                : ReadSlowly(bytes, chunk, hasBlanks);
        return end - chunk < Width ? starts & ((1u << (end - chunk)) - 1) : starts;
    }

    private static uint Read(ref byte first, int chunk, bool hasBlanks)
    {
        var low = Vector128.LoadUnsafe(ref first, (nuint)chunk);
        var high = Vector128.LoadUnsafe(ref first, (nuint)chunk + (Width / 2));
        var (lowLetters, highLetters) = (ByteClasses.Letters(low), ByteClasses.Letters(high));
        if (!hasBlanks)
        {
            return Bits(lowLetters | ByteClasses.From(low, 0xE3), highLetters | ByteClasses.From(high, 0xE3));
        }

        var starts = Bits(lowLetters | ByteClasses.From(low, 0xC3), highLetters | ByteClasses.From(high, 0xC3));

        // A letter or digit of any script before it makes a letter the middle of a word.
        var words = Bits(lowLetters | ByteClasses.Digits(low) | low, highLetters | ByteClasses.Digits(high) | high);
        return starts & ~((words << 1) | (IsWordByte(Unsafe.Add(ref first, chunk - 1)) ? 1u : 0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bits(Vector128<byte> low, Vector128<byte> high) =>
        low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << (Width / 2));

    private static uint ReadSlowly(ReadOnlySpan<byte> bytes, int chunk, bool hasBlanks)
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
