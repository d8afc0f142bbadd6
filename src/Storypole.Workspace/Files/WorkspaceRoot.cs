namespace Storypole.Workspace.Files;

/// <summary>The folder that specifications are known in.</summary>
/// <param name="Folder">Full path without a slash at its end (but for the root of a disk).</param>
/// <param name="ConfigurationPath">Full path of its <c>.storypole.yaml</c>; null when it has none.</param>
/// <param name="RepositoryFolder">Full path of the git repository that it is or lies in; null when it is in none.</param>
public sealed record WorkspaceRoot(string Folder, string? ConfigurationPath, string? RepositoryFolder)
{
    /// <summary>
    /// Whether a configuration or a repository says where the workspace ends. If not, only the given paths are known: the
    /// folder they share may be anything, a home folder or the root of a disk.
    /// </summary>
    public bool IsDeclared =>
        ConfigurationPath is not null || string.Equals(RepositoryFolder, Folder, StringComparison.Ordinal);

    /// <summary>The path of a file as the workspace names it: relative, with <c>/</c>; null when it lies outside.</summary>
    public string? PathOf(string fullPath)
    {
        if (fullPath.Length == Folder.Length && fullPath.StartsWith(Folder, StringComparison.Ordinal))
        {
            return "";
        }

        var start = Path.EndsInDirectorySeparator(Folder) ? Folder.Length : Folder.Length + 1;
        return
            fullPath.Length > start
            && fullPath.StartsWith(Folder, StringComparison.Ordinal)
            && fullPath[start - 1] == Path.DirectorySeparatorChar
            ? WithSlashes(fullPath[start..])
            : null;
    }

    /// <summary>The full path of a file that the workspace names.</summary>
    public string FullPathOf(string path) => path.Length == 0 ? Folder : Path.Join(Folder, path);

    internal static string WithSlashes(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
