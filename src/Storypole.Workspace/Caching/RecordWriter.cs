using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Storypole.Text;

namespace Storypole.Workspace.Caching;

/// <summary>Writes one section piece by piece: small numbers in few bytes, and texts by their number in a table.</summary>
internal sealed class RecordWriter(TextTable texts)
{
    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    public int Length => buffer.WrittenCount;

    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    public void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    public void Number(int value)
    {
        var into = buffer.GetSpan(5);
        var length = 0;
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            into[length++] = (byte)(rest | 0x80);
        }

        into[length++] = (byte)rest;
        buffer.Advance(length);
    }

    public void Long(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
    }

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    /// <summary>Null is another text than the empty one.</summary>
    public void Text(string? text) => Number(text is null ? 0 : texts.NumberOf(text) + 1);

    public void Each<T>(ImmutableArray<T> items, Action<T> write)
    {
        Number(items.Length);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <summary>The bytes of a value as they lie in memory.</summary>
    public void Row<T>(in T row)
        where T : unmanaged => buffer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in row)));

    public void Characters(string text) => buffer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
}
