namespace Storypole.Workspace.Files;

/// <summary>Finds the files that paths, folders and patterns of a command line stand for.</summary>
public sealed class FileFinder
{
    private readonly WorkspaceRoot root;
    private readonly SpecPatterns patterns;
    private readonly Dictionary<string, FoundFile> files = new(StringComparer.Ordinal);
    private readonly List<LeftOut> leftOut = [];
    private readonly List<Trouble> troubles = [];
    private readonly FolderSearch search;

    private FileFinder(WorkspaceRoot root, SpecPatterns patterns)
    {
        this.root = root;
        this.patterns = patterns;
        search = new FolderSearch(root, leftOut, troubles);
    }

    /// <param name="paths">Full paths of files, folders and patterns; none means the whole workspace.</param>
    /// <param name="nameOf">How a person names a full path, for troubles.</param>
    public static FoundFiles Find(
        WorkspaceRoot root,
        SpecPatterns patterns,
        IReadOnlyList<string> paths,
        Func<string, string> nameOf
    )
    {
        var finder = new FileFinder(root, patterns);
        foreach (var path in paths.Count == 0 ? [root.Folder] : paths)
        {
            finder.Add(path, nameOf);
        }

        return new FoundFiles(
            ByPath.Sorted([.. finder.files.Values], x => x.Path),
            [.. finder.leftOut.OrderBy(x => x.Path, StringComparer.Ordinal)],
            [
                .. finder
                    .troubles.Select(x => x with { Path = nameOf(x.Path) })
                    .OrderBy(x => x.Path, StringComparer.Ordinal),
            ]
        );
    }

    private void Add(string fullPath, Func<string, string> nameOf)
    {
        if (root.PathOf(fullPath) is not { } path)
        {
            throw new StorypoleException(
                $"{nameOf(fullPath)} lies outside of the workspace {root.Folder}",
                "check it in a call of its own"
            );
        }

        if (Directory.Exists(fullPath))
        {
            AddFolder(fullPath);
        }
        else if (Glob.IsPattern(path) && !File.Exists(fullPath))
        {
            AddPattern(path, fullPath);
        }
        else if (path.EndsWith(".rst", StringComparison.OrdinalIgnoreCase))
        {
            troubles.Add(new Trouble(fullPath, "reStructuredText is not read, only Markdown"));
        }
        else
        {
            // Whether it exists and can be read is seen when it is read.
            files[path] = new FoundFile(path, fullPath, FoundBy.Name);
        }
    }

    private void AddFolder(string folder)
    {
        // Where the configuration names folders, no others have to be gone through.
        var starts = patterns.Include.Length == 0 ? [folder] : Starts(folder);
        foreach (var start in starts)
        {
            search.Run(
                start,
                (path, fullPath) =>
                {
                    if (patterns.LeavesOut(path) is { } why)
                    {
                        leftOut.Add(new LeftOut(path, why));
                    }
                    else
                    {
                        var by = patterns.Include.Length > 0 ? FoundBy.Configuration : FoundBy.Looking;
                        files.TryAdd(path, new FoundFile(path, fullPath, by));
                    }
                }
            );
        }
    }

    private List<string> Starts(string folder)
    {
        var starts = new List<string>();
        foreach (var pattern in patterns.Include)
        {
            var start = root.FullPathOf(Glob.FixedFolder(pattern));
            var deeper =
                IsWithin(start, folder) ? start
                : IsWithin(folder, start) ? folder
                : null;
            if (deeper is not null && Directory.Exists(deeper) && !starts.Exists(x => IsWithin(deeper, x)))
            {
                starts.RemoveAll(x => IsWithin(x, deeper));
                starts.Add(deeper);
            }
        }

        return starts;
    }

    private static bool IsWithin(string path, string folder) =>
        new WorkspaceRoot(folder, null, null).PathOf(path) is not null;

    private void AddPattern(string pattern, string fullPath)
    {
        var any = false;
        var start = root.FullPathOf(Glob.FixedFolder(pattern));
        if (Directory.Exists(start))
        {
            search.Run(
                start,
                (path, full) =>
                {
                    if (Glob.Matches(pattern, path))
                    {
                        any = true;
                        files.TryAdd(path, new FoundFile(path, full, FoundBy.Looking));
                    }
                }
            );
        }

        if (!any)
        {
            troubles.Add(new Trouble(fullPath, "no Markdown file matches this pattern"));
        }
    }
}
