using System.Runtime.InteropServices;
using System.Text;

namespace Storypole.Workspace.Files;

/// <summary>What Linux and macOS can do with a folder and .NET does not offer: flush it, and lock it.</summary>
internal static class SystemCalls
{
    /// <returns>A handle to close; negative when it cannot be opened.</returns>
    public static int OpenFolder(string folder) => open(Encoding.UTF8.GetBytes(folder + '\0'), 0);

#pragma warning disable IDE1006, SYSLIB1054 // These are the names of the system, and bytes and numbers need no marshalling.
    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern int fsync(int handle);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern int flock(int handle, int operation);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static extern int close(int handle);
#pragma warning restore IDE1006, SYSLIB1054
}
