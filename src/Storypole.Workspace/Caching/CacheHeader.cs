using System.Runtime.InteropServices;

namespace Storypole.Workspace.Caching;

/// <summary>What a cache file begins with, before the places of its sections.</summary>
/// <param name="Began">The moment before which nothing had been read, as <see cref="FileStamp"/> counts.</param>
/// <param name="Day">The day that counted as today.</param>
/// <param name="OpenQuestions">How many questions have no witness and are to be asked each time.</param>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct CacheHeader(
    ulong Magic,
    ulong Format,
    ulong KeyLow,
    ulong KeyHigh,
    long Began,
    int Day,
    int OpenQuestions
)
{
    /// <summary>The word STORYPLC.</summary>
    private const ulong OurMagic = 0x434C5059524F5453;

    /// <summary>Grows when a file is laid out in another way.</summary>
    private const ulong OurFormat = 1;

    public static CacheHeader Of(UInt128 key, long began, int day, int openQuestions) =>
        new(OurMagic, OurFormat, (ulong)key, (ulong)(key >> 64), began, day, openQuestions);

    public bool IsOurs(UInt128 key) => this == Of(key, Began, Day, OpenQuestions);
}

/// <summary>Where a section lies in the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct SectionPlace(long Start, long Length, ulong Checksum);
