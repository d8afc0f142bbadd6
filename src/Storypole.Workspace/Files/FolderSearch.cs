namespace Storypole.Workspace.Files;

/// <summary>Goes through one folder and everything below it, without recursion, and collects the Markdown files.</summary>
internal sealed class FolderSearch(WorkspaceRoot root, List<LeftOut> leftOut, List<Trouble> troubles)
{
    private readonly Stack<Folder> open = new();
    private readonly IgnoreFiles ignoreFiles = new(root);

    /// <param name="fullPath">A folder inside the workspace; it is looked through even if its own name would be left out.</param>
    /// <param name="found">Takes the path relative to the workspace and the full path of each file, in no order.</param>
    public void Run(string fullPath, Action<string, string> found)
    {
        var path = root.PathOf(fullPath)!;
        open.Push(new Folder(fullPath, path.Length == 0 ? "" : path + "/", ignoreFiles.Above(fullPath)));
        while (open.TryPop(out var folder))
        {
            try
            {
                Look(folder, FolderEntries.Read(folder.FullPath), found);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                troubles.Add(new Trouble(folder.FullPath, FileFault.Describe(e)));
            }
        }
    }

    private void Look(Folder folder, FolderEntries entries, Action<string, string> found)
    {
        var rules = entries.HasIgnoreFile ? ignoreFiles.In(folder.FullPath, folder.Rules) : folder.Rules;
        // Names are short to compare; where no folder has files beside folders, all paths then come in order.
        entries.Files.Sort(string.CompareOrdinal);
        entries.Folders.Sort(static (a, b) => string.CompareOrdinal(b, a));
        foreach (var name in entries.Files)
        {
            var path = folder.Path + name;
            var reason = name[0] == '.' ? LeftOutReason.Hidden : Ignored(rules, path, isFolder: false);
            if (reason is { } why)
            {
                leftOut.Add(new LeftOut(path, why));
            }
            else
            {
                found(path, Path.Join(folder.FullPath, name));
            }
        }

        foreach (var name in entries.Folders)
        {
            var path = folder.Path + name;
            var reason = SkippedFolders.Reason(name) ?? Ignored(rules, path, isFolder: true);
            if (reason is { } why)
            {
                leftOut.Add(new LeftOut(path + "/", why));
            }
            else
            {
                open.Push(new Folder(Path.Join(folder.FullPath, name), path + "/", rules));
            }
        }
    }

    private LeftOutReason? Ignored(IgnoreRules? rules, string path, bool isFolder) =>
        ignoreFiles.Ignores(rules, path, isFolder) ? LeftOutReason.Ignored : null;

    /// <param name="Path">Relative to the workspace, with a slash at its end unless it is the workspace itself.</param>
    private readonly record struct Folder(string FullPath, string Path, IgnoreRules? Rules);
}
