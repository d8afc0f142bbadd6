using System.Collections.Immutable;

namespace Storypole.Workspace.Caching;

/// <summary>Writes a cache file so that whoever opens it sees the old one or the new one, whole. What cannot be written is not.</summary>
internal static class CacheWriting
{
    public const string Ending = ".checks";
    private const string UnfinishedEnding = ".unfinished";

    /// <summary>Of one workspace so many files are kept: it is checked in a few ways, and by a few programs one after another.</summary>
    private const int MostKept = 4;

    private static readonly TimeSpan LongestUnfinished = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestUnused = TimeSpan.FromDays(60);

    /// <param name="prefix">What the names of all files of the workspace begin with.</param>
    public static void Write(
        string folder,
        string fullPath,
        string prefix,
        ImmutableArray<ReadOnlyMemory<byte>> content
    )
    {
        var unfinished = $"{fullPath}.{Path.GetRandomFileName()}{UnfinishedEnding}";
        try
        {
            Make(folder);
            var isNew = !File.Exists(fullPath);

            // Nothing is flushed: a file that a power cut leaves unwritten has a wrong checksum, and then there is none.
            using (var file = File.OpenHandle(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                RandomAccess.Write(file, content, 0);
            }

            File.Move(unfinished, fullPath, overwrite: true);
            if (isNew)
            {
                Tidy(folder, prefix);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Delete(unfinished);
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            // Findings quote texts that others may have no permission to read.
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    /// <summary>Takes away what nobody will look at any more.</summary>
    private static void Tidy(string folder, string prefix)
    {
        var now = DateTime.UtcNow;
        var own = 0;
        foreach (var file in new DirectoryInfo(folder).GetFiles().OrderByDescending(x => x.LastWriteTimeUtc))
        {
            var age = now - file.LastWriteTimeUtc;
            var isUnneeded = file.Name.EndsWith(UnfinishedEnding, StringComparison.Ordinal)
                ? age > LongestUnfinished
                : file.Name.EndsWith(Ending, StringComparison.Ordinal)
                    && (
                        age > LongestUnused
                        || (file.Name.StartsWith(prefix, StringComparison.Ordinal) && ++own > MostKept)
                    );
            if (isUnneeded)
            {
                Delete(file.FullName);
            }
        }
    }

    private static void Delete(string fullPath)
    {
        try
        {
            File.Delete(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else has taken it away, or will.
        }
    }
}
