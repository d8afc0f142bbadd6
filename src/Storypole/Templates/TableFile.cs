using System.Runtime.InteropServices;

namespace Storypole.Templates;

/// <summary>
/// Tables that ship as they lie in memory, so that a start reads them and builds nothing: arrays of plain values, each behind
/// the number of its values. Numbers are little-endian, as on every processor that the program is made for.
/// </summary>
internal static class TableFile
{
    /// <summary>What names mean, of <see cref="NameTable"/>.</summary>
    public const string Names = "Tables.names.bin";

    /// <summary>What words in names tell, of <see cref="KeywordTable"/>.</summary>
    public const string Keywords = "Tables.keywords.bin";

    public static void Write<T>(Stream stream, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        stream.Write(MemoryMarshal.AsBytes([values.Length]));
        stream.Write(MemoryMarshal.AsBytes(values));
    }

    public static T[] Read<T>(Stream stream)
        where T : unmanaged
    {
        var count = 0;
        stream.ReadExactly(MemoryMarshal.AsBytes(new Span<int>(ref count)));
        var values = GC.AllocateUninitializedArray<T>(count);
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
