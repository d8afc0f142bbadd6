using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Storypole.Documents.InlineSpans;

/// <summary>
/// Finds the bytes that may be inline markup, 32 at a time. It looks at a few bytes more than it must: those that a cheap
/// comparison cannot tell from marks (<c>^</c>, <c>&gt;</c>, <c>|</c>) are told as marks too. Of a colon and a <c>w</c> it
/// looks at what follows, since few of them are of a URL.
/// </summary>
internal ref struct MarkScanner
{
    private const int Width = 32;

    private readonly ReadOnlySpan<byte> source;
    private readonly int end;

    private int block;
    private uint found;

    /// <param name="source">May go on behind the text: whole steps are faster than exact ones.</param>
    public MarkScanner(ReadOnlySpan<byte> source, int start, int end)
    {
        this.source = source;
        this.end = end;
        block = start;
        found = start < end ? Find(start) : 0;
    }

    /// <summary>The first mark at an offset or behind it, or -1. Offsets must not go back.</summary>
    public int Next(int from)
    {
        var step = from - block;
        if (step < Width)
        {
            found = found >> step << step;
        }
        else
        {
            block = from;
            found = from < end ? Find(from) : 0;
        }

        while (found == 0)
        {
            block += Width;
            if (block >= end)
            {
                return -1;
            }

            found = Find(block);
        }

        var at = block + BitOperations.TrailingZeroCount(found);
        return at < end ? at : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly uint Find(int at) =>
        at + Width <= source.Length ? Find(source.Slice(at, Width)) : FindInRest(source[at..]);

    private static uint FindInRest(ReadOnlySpan<byte> rest)
    {
        Span<byte> padded = stackalloc byte[Width];
        rest.CopyTo(padded);
        return Find(padded);
    }

    private static uint Find(ReadOnlySpan<byte> bytes)
    {
        var left = Vector128.Create(bytes);
        var right = Vector128.Create(bytes[16..]);
        var marks = Marks(left) | (Marks(right) << 16);
        var colons = Equal(left, right, ':');
        if (colons != 0)
        {
            // What follows the last byte is not seen here, and may be anything.
            marks |= colons & ((Equal(left, right, '/') >> 1) | 0x8000_0000);
        }

        var hosts = Equal(left, right, 'w');
        return marks | (hosts & ((hosts >> 1) | 0x8000_0000) & ((hosts >> 2) | 0xC000_0000));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Equal(Vector128<byte> left, Vector128<byte> right, char c)
    {
        var wanted = Vector128.Create((byte)c);
        return Vector128.Equals(left, wanted).ExtractMostSignificantBits()
            | (Vector128.Equals(right, wanted).ExtractMostSignificantBits() << 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Marks(Vector128<byte> bytes)
    {
        // [ \ ] ^ _ ` follow each other; < and ~ differ in two bits.
        var brackets = bytes - Vector128.Create((byte)'[');
        var marks =
            Vector128.Equals(Vector128.Min(brackets, Vector128.Create((byte)5)), brackets)
            | Vector128.Equals(bytes, Vector128.Create((byte)'*'))
            | Vector128.Equals(bytes & Vector128.Create((byte)0xBD), Vector128.Create((byte)'<'));
        return marks.ExtractMostSignificantBits();
    }
}
