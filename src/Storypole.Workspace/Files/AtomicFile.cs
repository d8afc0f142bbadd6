using System.Runtime.InteropServices;

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

        var handle = Open(folder + '\0', 0);
        if (handle >= 0)
        {
            _ = Synchronise(handle);
            _ = Close(handle);
        }
    }

    private static int Open(string path, int flags) => open(System.Text.Encoding.UTF8.GetBytes(path), flags);

    private static int Synchronise(int handle) => fsync(handle);

    private static int Close(int handle) => close(handle);

#pragma warning disable IDE1006, SYSLIB1054 // These are the names of the system, and bytes and numbers need no marshalling.
    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int handle);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int handle);
#pragma warning restore IDE1006, SYSLIB1054
}
