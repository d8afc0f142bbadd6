namespace Storypole.Workspace.Caching;

/// <summary>What a file system says of a file or folder without looking into it; times are nanoseconds since 1970.</summary>
/// <param name="Changed">The last change of content or name tables that nobody can set back (ctime); where the system tells none, when it was made.</param>
/// <param name="Node">The number of the file in its file system; 0 where the system tells none.</param>
internal readonly record struct FileStamp(long Size, long Modified, long Changed, ulong Node)
{
    /// <summary>That of a file that is not there.</summary>
    public static FileStamp Absent { get; } = new(-1, 0, 0, 0);

    /// <summary>That of a file of which nothing can be said; no file has it.</summary>
    public static FileStamp Unknown { get; } = new(-2, 0, 0, 0);

    /// <summary>Clocks of file systems may stand for two seconds, and run behind ours by a little.</summary>
    private const long Slack = 2_000_000_000;

    public bool IsThere => Size >= 0;

    /// <summary>
    /// Whether it says that the content is the one that was read at or after a moment. A file that was changed at about that moment
    /// may have been changed once more, and have the same stamp.
    /// </summary>
    public bool Proves(FileStamp earlier, long moment) =>
        this == earlier && this != Unknown && (!IsThere || Math.Max(Modified, Changed) < moment - Slack);

    /// <summary>The moment that it is now, as stamps count.</summary>
    public static long Now() => Of(DateTime.UtcNow);

    public static long Of(DateTime time) => (time - DateTime.UnixEpoch).Ticks * 100;
}
