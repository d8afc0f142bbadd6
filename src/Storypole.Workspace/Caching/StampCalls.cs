using System.Runtime.InteropServices;

namespace Storypole.Workspace.Caching;

/// <summary>How Linux and macOS are asked for the stamp of a file: .NET does not tell when a file's content was last changed for good.</summary>
internal static class StampCalls
{
    private const int CurrentFolder = -100;
    private const int OfTheHandle = 0x1000;
    private const uint BasicFacts = 0x7FF;

    /// <summary>Whether there are such calls on this system at all.</summary>
    public static bool AreThere { get; } =
        BitConverter.IsLittleEndian && (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS());

    private static readonly bool IsLinux = OperatingSystem.IsLinux();
    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <param name="path">The first byte of a path that ends with a zero.</param>
    public static FileStamp Of(in byte path)
    {
        try
        {
            if (IsLinux)
            {
                return statx(CurrentFolder, in path, 0, BasicFacts, out var linux) == 0
                    ? linux.Stamp
                    : FileStamp.Absent;
            }

            return (IsArm ? stat(in path, out var mac) : stat64(in path, out mac)) == 0 ? mac.Stamp : FileStamp.Absent;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return FileStamp.Unknown;
        }
    }

    public static FileStamp Of(int handle)
    {
        if (IsLinux)
        {
            return statx(handle, in "\0"u8[0], OfTheHandle, BasicFacts, out var linux) == 0
                ? linux.Stamp
                : FileStamp.Unknown;
        }

        return (IsArm ? fstat(handle, out var mac) : fstat64(handle, out mac)) == 0 ? mac.Stamp : FileStamp.Unknown;
    }

    private static FileStamp StampOf(long size, Moment modified, Moment changed, ulong node) =>
        new(size, modified.Nanoseconds, changed.Nanoseconds, node);

    [StructLayout(LayoutKind.Explicit, Size = 16)]
    private readonly struct Moment
    {
        [FieldOffset(0)]
        private readonly long seconds;

        [FieldOffset(8)]
        private readonly int rest;

        public long Nanoseconds => unchecked((seconds * 1_000_000_000) + rest);
    }

    /// <summary><c>struct statx</c>, the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct LinuxFacts
    {
        [FieldOffset(32)]
        private readonly ulong node;

        [FieldOffset(40)]
        private readonly long size;

        [FieldOffset(96)]
        private readonly Moment changed;

        [FieldOffset(112)]
        private readonly Moment modified;

        public FileStamp Stamp => StampOf(size, modified, changed, node);
    }

    /// <summary><c>struct stat</c> of macOS with nodes of 64 bits.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private readonly struct MacFacts
    {
        [FieldOffset(8)]
        private readonly ulong node;

        [FieldOffset(48)]
        private readonly Moment modified;

        [FieldOffset(64)]
        private readonly Moment changed;

        [FieldOffset(96)]
        private readonly long size;

        public FileStamp Stamp => StampOf(size, modified, changed, node);
    }

#pragma warning disable IDE1006, SYSLIB1054 // These are the names of the system, and bytes and numbers need no marshalling.
    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, in byte path, int flags, uint mask, out LinuxFacts facts);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int stat(in byte path, out MacFacts facts);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int stat64(in byte path, out MacFacts facts);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fstat(int handle, out MacFacts facts);

    [DllImport("libc", EntryPoint = "fstat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fstat64(int handle, out MacFacts facts);
#pragma warning restore IDE1006, SYSLIB1054
}
