using System.IO.Enumeration;

namespace Storypole.Workspace.Files;

/// <summary>The names in one folder, read once, so that many questions whether a file exists cost one look at the disk.</summary>
internal sealed class FolderNames : FileSystemEnumerator<bool>
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private static readonly EnumerationOptions WithoutLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private FolderNames(string folder, EnumerationOptions options)
        : base(folder, options) { }

    /// <summary>The names in a folder, and which of them are links; null when there is no such folder or it cannot be read.</summary>
    public static (HashSet<string> Names, HashSet<string> Links)? Read(string folder)
    {
        try
        {
            using var all = new FolderNames(folder, All);
            all.MoveNext();
            using var plain = new FolderNames(folder, WithoutLinks);
            plain.MoveNext();
            var links = new HashSet<string>(all.names, StringComparer.Ordinal);
            links.ExceptWith(plain.names);
            return (all.names, links);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
    {
        names.Add(entry.FileName.ToString());
        return false;
    }

    protected override bool TransformEntry(ref FileSystemEntry entry) => false;
}
