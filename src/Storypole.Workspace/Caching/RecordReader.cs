using System.Buffers.Binary;
using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Workspace.Caching;

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes, TextList texts)
{
    public delegate T One<out T>(ref RecordReader reader);

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public byte Byte() => bytes[at++];

    public int Number()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (part & 0x7Fu) << shift;
            if (part < 0x80)
            {
                return (int)value;
            }
        }
    }

    public ulong Long()
    {
        at += sizeof(ulong);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes[(at - sizeof(ulong))..]);
    }

    public TextSpan Span()
    {
        var start = Number();
        return new TextSpan(start, start + Number());
    }

    public string? Text() => Number() is var number and > 0 ? texts[number - 1] : null;

    public ImmutableArray<T> Each<T>(One<T> read)
    {
        var count = Number();
        if (count == 0)
        {
            return [];
        }

        var items = new T[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = read(ref this);
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}
