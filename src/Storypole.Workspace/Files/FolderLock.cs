using System.Runtime.InteropServices;

namespace Storypole.Workspace.Files;

/// <summary>
/// Keeps other writers of this program out of a folder while one replaces a file in it. The folder itself is locked, so that
/// nothing is left behind and readers of its files notice nothing; the system lets go of it when the process ends.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const int Alone = 2;
    private const int Now = 4;
    private const int Attempts = 250;
    private const int PauseMilliseconds = 20;

    private readonly int handle;

    private FolderLock(int handle) => this.handle = handle;

    /// <param name="name">How messages call the file.</param>
    /// <exception cref="StorypoleException">Another process keeps the folder for longer than five seconds.</exception>
    public static FolderLock Take(string folder, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            // There a file that somebody has open cannot be replaced at all.
            return new FolderLock(-1);
        }

        var handle = SystemCalls.OpenFolder(folder);
        for (var attempt = 0; handle >= 0 && SystemCalls.flock(handle, Alone | Now) != 0; attempt++)
        {
            if (Marshal.GetLastPInvokeError() is not (11 or 35))
            {
                // A file system without locks: comparing before writing is all that can be had there.
                break;
            }

            if (attempt == Attempts)
            {
                _ = SystemCalls.close(handle);
                throw new StorypoleException($"{name} is being written by another process", "run the command again");
            }

            Thread.Sleep(PauseMilliseconds);
        }

        return new FolderLock(handle);
    }

    public void Dispose()
    {
        if (handle >= 0)
        {
            _ = SystemCalls.close(handle);
        }
    }
}
