using Storypole.Workspace.Caching;

namespace Storypole.Workspace.Files;

/// <summary>
/// Reads files one after another into one buffer, so that ten thousand specifications cost the memory of one. One for each
/// thread; what was read is valid until the next call.
/// </summary>
internal sealed class FileBytes
{
    /// <summary>Larger files are refused; a text of this size is no specification but a data dump.</summary>
    public const int Largest = 256 * 1024 * 1024;

    /// <summary>A buffer of more than this is not kept for the next file.</summary>
    private const int LargestKept = 1024 * 1024;

    /// <summary>Whether the stamp of each file is taken as well.</summary>
    public bool TakesStamps { get; init; }

    /// <summary>That of the file that was read last.</summary>
    public FileStamp Stamp { get; private set; }

    private byte[] buffer = new byte[64 * 1024];

    /// <param name="most">How much to read; the rest is left out.</param>
    public ReadOnlyMemory<byte> Read(string fullPath, int most = Largest)
    {
        // Sharing everything: whoever edits the file is not to be kept from it.
        using var handle = File.OpenHandle(
            fullPath,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        Stamp = TakesStamps ? FileStamps.Of(handle, fullPath) : default;
        var length = RandomAccess.GetLength(handle);
        if (length > Largest && most == Largest)
        {
            throw new StorypoleException($"it is larger than {Largest / 1024 / 1024} MB");
        }

        // One byte more than the file is said to have: a read that does not fill the buffer has reached the end.
        var into = BufferOf((int)Math.Min(length, most) + 1);
        var read = 0;
        while (true)
        {
            var count = RandomAccess.Read(handle, into.AsSpan(read), read);
            read += count;
            if (count == 0 || read >= most || (read == length && length > 0))
            {
                return into.AsMemory(0, Math.Min(read, most));
            }

            if (read == into.Length)
            {
                // It grew while it was read, or it is one of those files that do not know their size.
                Array.Resize(ref into, into.Length * 2);
            }
        }
    }

    private byte[] BufferOf(int size)
    {
        if (size <= buffer.Length)
        {
            return buffer;
        }

        var larger = GC.AllocateUninitializedArray<byte>(size + (size / 4));
        if (larger.Length <= LargestKept)
        {
            buffer = larger;
        }

        return larger;
    }
}
