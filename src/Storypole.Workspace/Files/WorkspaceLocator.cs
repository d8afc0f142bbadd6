namespace Storypole.Workspace.Files;

/// <summary>Finds the workspace of some paths: the folder of the nearest configuration, else the git root, else what the paths share.</summary>
public static class WorkspaceLocator
{
    public const string ConfigurationName = ".storypole.yaml";

    /// <param name="currentFolder">Full path; the workspace is looked for from here when no path is given.</param>
    /// <param name="paths">Full paths of files, folders and patterns, existing or not.</param>
    public static WorkspaceRoot Locate(string currentFolder, IReadOnlyList<string> paths)
    {
        var folders = paths.Count == 0 ? [currentFolder] : paths.Select(FolderOf).ToArray();
        foreach (var folder in folders)
        {
            if (Declared(folder) is { } root)
            {
                return root;
            }
        }

        return new WorkspaceRoot(folders.Aggregate(Shared), null, null);
    }

    private static WorkspaceRoot? Declared(string folder)
    {
        string? repository = null;
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var configuration = Path.Join(at, ConfigurationName);
            if (repository is null && Path.Exists(Path.Join(at, ".git")))
            {
                repository = at;
            }

            if (File.Exists(configuration))
            {
                return new WorkspaceRoot(at, configuration, repository ?? RepositoryAbove(at));
            }
        }

        return repository is null ? null : new WorkspaceRoot(repository, null, repository);
    }

    private static string? RepositoryAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Join(at, ".git")))
            {
                return at;
            }
        }

        return null;
    }

    private static string FolderOf(string path)
    {
        var fixedPart = Glob.IsPattern(path) && !Path.Exists(path) ? FixedFolder(path) : path;
        return Directory.Exists(fixedPart) ? Path.TrimEndingDirectorySeparator(fixedPart) : Above(fixedPart);
    }

    private static string FixedFolder(string pattern)
    {
        var folder = Glob.FixedFolder(WorkspaceRoot.WithSlashes(pattern));
        return folder.Length == 0 ? Path.GetPathRoot(pattern)! : Path.GetFullPath(folder);
    }

    private static string Above(string path) => Path.GetDirectoryName(path) ?? path;

    private static string Shared(string a, string b)
    {
        while (!(b + Path.DirectorySeparatorChar).StartsWith(WithEnd(a), StringComparison.Ordinal))
        {
            if (Path.GetDirectoryName(a) is not { } above)
            {
                return a;
            }

            a = above;
        }

        return a;
    }

    private static string WithEnd(string folder) =>
        Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
}
