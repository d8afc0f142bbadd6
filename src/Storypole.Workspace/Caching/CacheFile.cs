using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Storypole.Workspace.Caching;

/// <summary>
/// A cache file that is open: a header, the places of its sections, a checksum of both, then the sections. Whatever is damaged, cut short or
/// from another program is as if it were not there.
/// </summary>
internal sealed class CacheFile : IDisposable
{
    private static readonly int Sections = Enum.GetValues<CacheSection>().Length;
    private static readonly int PlacesLength = Sections * Unsafe.SizeOf<SectionPlace>();
    private static readonly int HeadLength = Unsafe.SizeOf<CacheHeader>() + PlacesLength + sizeof(ulong);

    private readonly SafeFileHandle handle;
    private readonly SectionPlace[] places;

    private CacheFile(SafeFileHandle handle, CacheHeader header, SectionPlace[] places)
    {
        this.handle = handle;
        this.places = places;
        Header = header;
    }

    public CacheHeader Header { get; }

    /// <summary>Null when there is none that could be used.</summary>
    public static CacheFile? Open(string fullPath, UInt128 key)
    {
        SafeFileHandle? handle = null;
        CacheFile? file = null;
        try
        {
            handle = File.OpenHandle(fullPath, share: FileShare.ReadWrite | FileShare.Delete);
            file = Read(handle, key);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
        finally
        {
            if (file is null)
            {
                handle?.Dispose();
            }
        }
    }

    /// <summary>The bytes of a section; null when they are damaged.</summary>
    public byte[]? Read(CacheSection section)
    {
        var place = places[(int)section];
        try
        {
            var bytes = GC.AllocateUninitializedArray<byte>((int)place.Length);
            return Fill(handle, bytes, place.Start) && XxHash3.HashToUInt64(bytes) == place.Checksum ? bytes : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>What a file holds: the head, then each section.</summary>
    public static ImmutableArray<ReadOnlyMemory<byte>> Layout(
        CacheHeader header,
        IReadOnlyList<ReadOnlyMemory<byte>> sections
    )
    {
        var head = new byte[HeadLength];
        MemoryMarshal.Write(head, header);
        var places = MemoryMarshal.Cast<byte, SectionPlace>(head.AsSpan(Unsafe.SizeOf<CacheHeader>(), PlacesLength));
        long at = HeadLength;
        for (var i = 0; i < Sections; i++)
        {
            places[i] = new SectionPlace(at, sections[i].Length, XxHash3.HashToUInt64(sections[i].Span));
            at += sections[i].Length;
        }

        MemoryMarshal.Write(head.AsSpan(HeadLength - sizeof(ulong)), Checksum(head));
        return [head, .. sections];
    }

    public void Dispose() => handle.Dispose();

    private static CacheFile? Read(SafeFileHandle handle, UInt128 key)
    {
        var head = new byte[HeadLength];
        if (
            !BitConverter.IsLittleEndian
            || !Fill(handle, head, 0)
            || MemoryMarshal.Read<ulong>(head.AsSpan(HeadLength - sizeof(ulong))) != Checksum(head)
        )
        {
            return null;
        }

        var header = MemoryMarshal.Read<CacheHeader>(head);
        var places = MemoryMarshal
            .Cast<byte, SectionPlace>(head.AsSpan(Unsafe.SizeOf<CacheHeader>(), PlacesLength))
            .ToArray();
        return header.IsOurs(key) && places[^1].Start + places[^1].Length == RandomAccess.GetLength(handle)
            ? new CacheFile(handle, header, places)
            : null;
    }

    private static ulong Checksum(byte[] head) => XxHash3.HashToUInt64(head.AsSpan(0, HeadLength - sizeof(ulong)));

    private static bool Fill(SafeFileHandle handle, Span<byte> bytes, long start)
    {
        while (!bytes.IsEmpty)
        {
            var count = RandomAccess.Read(handle, bytes, start);
            if (count == 0)
            {
                return false;
            }

            bytes = bytes[count..];
            start += count;
        }

        return true;
    }
}
