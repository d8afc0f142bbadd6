using System.Runtime.InteropServices;
using Storypole.Workspace;

namespace Storypole.Cli;

/// <summary>
/// Standard output or standard error, written to without the console's own machinery: that sets up a terminal, signal handlers
/// and a thread at the first byte, which takes longer than checking a file. A reader that went away is no fault.
/// </summary>
internal sealed class StandardStream : Stream
{
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;

    private readonly int number;
    private bool isBroken;

    private StandardStream(int number) => this.number = number;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static Stream Output() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardStream(1);

    public static Stream Error() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : new StandardStream(2);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty && !isBroken)
        {
            var written = (int)write(number, ref MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[written..];
            }
            else if (Marshal.GetLastPInvokeError() is var error && IsBusy(error))
            {
                Thread.Sleep(1);
            }
            else if (error == BrokenPipe)
            {
                // Nobody reads on, so there is nobody left to tell.
                isBroken = true;
            }
            else if (error != Interrupted)
            {
                throw new StorypoleException(
                    $"the output cannot be written: {Marshal.GetPInvokeErrorMessage(error)}",
                    "give it a place with room"
                );
            }
        }
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>The reader takes no more just now: 11 on Linux, 35 on macOS.</summary>
    private static bool IsBusy(int error) => error == (OperatingSystem.IsMacOS() ? 35 : 11);

#pragma warning disable IDE1006, SYSLIB1054 // The name is the system's, and bytes and numbers need no marshalling.
    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint write(int handle, ref byte buffer, nint count);
#pragma warning restore IDE1006, SYSLIB1054
}
