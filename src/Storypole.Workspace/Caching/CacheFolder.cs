namespace Storypole.Workspace.Caching;

/// <summary>Where this user's caches lie, by the manner of each system.</summary>
public static class CacheFolder
{
    private const string Name = "storypole";

    /// <summary>Full path; null when the system names no such place.</summary>
    public static string? Find() =>
        Of(OperatingSystem.IsWindows(), OperatingSystem.IsMacOS(), Environment.GetEnvironmentVariable);

    /// <param name="variable">The value of a variable of the environment.</param>
    internal static string? Of(bool isWindows, bool isMac, Func<string, string?> variable)
    {
        if (isWindows)
        {
            return variable("LOCALAPPDATA") is { Length: > 0 } local ? Path.Join(local, Name, "cache") : null;
        }

        // A relative path means nothing there, by the convention that names the variable.
        if (variable("XDG_CACHE_HOME") is ['/', ..] named)
        {
            return Path.Join(named, Name);
        }

        return variable("HOME") is ['/', ..] home ? Path.Join(home, isMac ? "Library/Caches" : ".cache", Name) : null;
    }
}
