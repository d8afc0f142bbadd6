using System.IO.Enumeration;

namespace Storypole.Workspace.Files;

/// <summary>What a search needs to know of one folder, from one pass over its entries and without a string for any other file.</summary>
internal sealed class FolderEntries : FileSystemEnumerator<bool>
{
    private static readonly EnumerationOptions WithoutLinks = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private FolderEntries(string folder)
        : base(folder, WithoutLinks) { }

    /// <summary>Names of folders; links to folders are left out, so that no search runs in circles or out of the workspace.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>Names of Markdown files; links are left out, since what they lead to is found where it lies.</summary>
    public List<string> Files { get; } = [];

    public bool HasIgnoreFile { get; private set; }

    public static FolderEntries Read(string folder)
    {
        using var entries = new FolderEntries(folder);
        entries.MoveNext();
        return entries;
    }

    /// <summary>Looks at every entry and includes none, so that one call goes through the whole folder.</summary>
    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
    {
        var name = entry.FileName;
        if (entry.IsDirectory)
        {
            Folders.Add(name.ToString());
        }
        else if (MarkdownFile.IsNamedSo(name))
        {
            Files.Add(name.ToString());
        }
        else if (name.SequenceEqual(".gitignore"))
        {
            HasIgnoreFile = true;
        }

        return false;
    }

    protected override bool TransformEntry(ref FileSystemEntry entry) => false;
}
