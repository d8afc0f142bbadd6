namespace Storypole.Workspace.Files;

/// <summary>Reads the files that tell git what to ignore, from the root of the repository down.</summary>
internal sealed class IgnoreFiles
{
    private readonly WorkspaceRoot top;

    /// <summary>The workspace as the repository names it, with a slash at its end; empty when both are one folder.</summary>
    private readonly string prefix;

    public IgnoreFiles(WorkspaceRoot root)
    {
        top = root with { Folder = root.RepositoryFolder ?? root.Folder };
        prefix = top.PathOf(root.Folder) is { Length: > 0 } inner ? inner + "/" : "";
    }

    /// <summary>The rules that hold in a folder because of the folders above it.</summary>
    public IgnoreRules? Above(string fullPath)
    {
        var folders = new Stack<string>();
        for (
            var at = Path.GetDirectoryName(fullPath);
            at is not null && top.PathOf(at) is not null;
            at = Path.GetDirectoryName(at)
        )
        {
            folders.Push(at);
        }

        var rules = Read(Path.Join(top.Folder, ".git", "info", "exclude"), "", null);
        foreach (var folder in folders)
        {
            rules = In(folder, rules);
        }

        return rules;
    }

    /// <summary>The rules of a folder's own file on top of others.</summary>
    public IgnoreRules? In(string folder, IgnoreRules? above)
    {
        var path = top.PathOf(folder);
        return Read(Path.Join(folder, ".gitignore"), string.IsNullOrEmpty(path) ? "" : path + "/", above);
    }

    /// <param name="path">Relative to the workspace.</param>
    public bool Ignores(IgnoreRules? rules, string path, bool isFolder) =>
        rules is not null && rules.Ignores(prefix.Length == 0 ? path : prefix + path, isFolder);

    private static IgnoreRules? Read(string file, string folder, IgnoreRules? above)
    {
        try
        {
            return File.Exists(file) ? IgnoreRules.Below(above, folder, File.ReadAllText(file)) : above;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Git warns of such a file and goes on; what it would have ignored is then looked at.
            return above;
        }
    }
}
