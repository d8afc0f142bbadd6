namespace Storypole.Workspace.Files;

/// <summary>Writes a file so that whoever looks sees the old one or the new one, whole, whatever happens in between.</summary>
public static class AtomicFile
{
    /// <param name="mayReplace">Whether a file that is there already gives way.</param>
    /// <exception cref="StorypoleException">It is there and may not be replaced, or it cannot be written.</exception>
    public static void Write(string fullPath, ReadOnlySpan<byte> content, bool mayReplace)
    {
        using var file = new PendingFile(fullPath, mayReplace);
        file.Stream.Write(content);
        file.Commit();
    }

    /// <summary>A new name is only as durable as the folder that holds it. Windows keeps its own journal of names.</summary>
    internal static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = SystemCalls.OpenFolder(folder);
        if (handle >= 0)
        {
            _ = SystemCalls.fsync(handle);
            _ = SystemCalls.close(handle);
        }
    }
}
