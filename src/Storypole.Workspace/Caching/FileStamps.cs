using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Storypole.Workspace.Caching;

/// <summary>Asks the system for stamps of files and folders, by its cheapest call where that is known. Links are followed.</summary>
internal static class FileStamps
{
    private const int LongestPath = 4096;

    /// <summary>Whether the calls of this system do what is expected of them; an old kernel or a sandbox may refuse them.</summary>
    private static readonly bool HasCalls = StampCalls.AreThere && Called("/"u8, []).IsThere;

    /// <summary>Whether a folder whose stamp is the same holds the same names. Windows does not promise it for every disk.</summary>
    public static bool SpeakForFolders => HasCalls;

    public static FileStamp Of(string fullPath)
    {
        if (!HasCalls || fullPath.Length * 3 >= LongestPath)
        {
            return Portable(fullPath);
        }

        Span<byte> path = stackalloc byte[LongestPath];
        return Called(path[..Encoding.UTF8.GetBytes(fullPath, path)], path);
    }

    /// <summary>The same of a file that is open, which costs less.</summary>
    public static FileStamp Of(SafeFileHandle file, string fullPath) =>
        HasCalls ? StampCalls.Of((int)file.DangerousGetHandle()) : Portable(fullPath);

    /// <param name="room">Where the path lies, with room for a zero behind it; none when a zero is known to follow.</param>
    private static FileStamp Called(ReadOnlySpan<byte> path, Span<byte> room)
    {
        if (!room.IsEmpty)
        {
            room[path.Length] = 0;
        }

        return StampCalls.Of(in MemoryMarshal.GetReference(path));
    }

    private static FileStamp Portable(string fullPath)
    {
        try
        {
            var file = new FileInfo(fullPath);
            if (file.Attributes == (FileAttributes)(-1))
            {
                return FileStamp.Absent;
            }

            var isPlain = (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == 0;
            var size = (file.Attributes & FileAttributes.Directory) == 0 ? file.Length : 0;
            return isPlain && OperatingSystem.IsWindows()
                ? new FileStamp(size, FileStamp.Of(file.LastWriteTimeUtc), FileStamp.Of(file.CreationTimeUtc), 0)
                : FileStamp.Unknown;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return FileStamp.Unknown;
        }
    }
}
