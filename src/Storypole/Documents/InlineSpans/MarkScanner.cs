using System.Numerics;
using System.Runtime.Intrinsics;

namespace Storypole.Documents.InlineSpans;

/// <summary>
/// Finds the bytes that may be inline markup, 32 at a time. It looks at a few bytes more than it must: those that a cheap
/// comparison cannot tell from marks (<c>^</c>, <c>&gt;</c>, <c>|</c>) are told as marks too.
/// </summary>
internal ref struct MarkScanner
{
    private const int Width = 32;

    private readonly ReadOnlySpan<byte> source;
    private readonly int end;

    /// <summary>One more byte to look for; a mark when there is none.</summary>
    private readonly byte extra;

    private int block;
    private uint found;

    /// <param name="source">May go on behind the text: whole steps are faster than exact ones.</param>
    public MarkScanner(ReadOnlySpan<byte> source, int start, int end, bool withW)
    {
        this.source = source;
        this.end = end;
        extra = withW ? (byte)'w' : (byte)'*';
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

    private readonly uint Find(int at)
    {
        if (at + Width > source.Length)
        {
            Span<byte> rest = stackalloc byte[Width];
            source[at..].CopyTo(rest);
            return Find(rest);
        }

        return Find(source.Slice(at, Width));
    }

    private readonly uint Find(ReadOnlySpan<byte> bytes) =>
        Find(Vector128.Create(bytes)) | (Find(Vector128.Create(bytes[16..])) << 16);

    private readonly uint Find(Vector128<byte> bytes)
    {
        // [ \ ] ^ _ ` follow each other; * and : differ in one bit; < and ~ in two.
        var brackets = bytes - Vector128.Create((byte)'[');
        var marks =
            Vector128.Equals(Vector128.Min(brackets, Vector128.Create((byte)5)), brackets)
            | Vector128.Equals(bytes | Vector128.Create((byte)0x10), Vector128.Create((byte)':'))
            | Vector128.Equals(bytes & Vector128.Create((byte)0xBD), Vector128.Create((byte)'<'))
            | Vector128.Equals(bytes, Vector128.Create(extra));
        return marks.ExtractMostSignificantBits();
    }
}
