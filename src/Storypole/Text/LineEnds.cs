using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Storypole.Text;

/// <summary>Finds the line ends of a text one after the other, 64 bytes at a time.</summary>
internal ref struct LineEnds
{
    private const int Width = 64;

    private readonly ReadOnlySpan<byte> text;
    private int block;
    private ulong found;

    public LineEnds(ReadOnlySpan<byte> text, int start)
    {
        this.text = text;
        block = start;
        found = start < text.Length ? Find(text[start..]) : 0;
    }

    /// <summary>Offset of the next LF or CR, or the length of the text; CR and LF of one line end are told one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        if (found == 0 && !FindMore())
        {
            return text.Length;
        }

        var at = block + BitOperations.TrailingZeroCount(found);
        found &= found - 1;
        return at;
    }

    private bool FindMore()
    {
        do
        {
            block += Width;
            if (block >= text.Length)
            {
                block = text.Length;
                return false;
            }

            found = Find(text[block..]);
        } while (found == 0);

        return true;
    }

    private static ulong Find(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < Width)
        {
            return FindSlowly(rest);
        }

        return Find16(rest, 0)
            | ((ulong)Find16(rest, 16) << 16)
            | ((ulong)Find16(rest, 32) << 32)
            | ((ulong)Find16(rest, 48) << 48);
    }

    private static uint Find16(ReadOnlySpan<byte> rest, int at)
    {
        var bytes = Vector128.Create(rest.Slice(at, 16));
        var ends =
            Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\r'));
        return ends.ExtractMostSignificantBits();
    }

    private static ulong FindSlowly(ReadOnlySpan<byte> rest)
    {
        var ends = 0UL;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] is (byte)'\n' or (byte)'\r')
            {
                ends |= 1UL << i;
            }
        }

        return ends;
    }
}
