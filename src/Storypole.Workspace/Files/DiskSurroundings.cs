using System.Collections.Concurrent;
using Storypole.Documents;
using Storypole.Evidence;
using Storypole.Text;

namespace Storypole.Workspace.Files;

/// <summary>
/// The files of a workspace as rules may ask for them. Nothing outside of it is looked at, through a link either; every
/// answer is kept, so that it stays the same for a whole run and fifty thousand questions cost little.
/// </summary>
public sealed class DiskSurroundings : Surroundings
{
    /// <summary>Larger files are not read for a line or an anchor.</summary>
    private const int Largest = 16 * 1024 * 1024;

    private readonly WorkspaceRoot root;

    private readonly ConcurrentDictionary<string, (HashSet<string> Names, HashSet<string> Links)?> folders = new(
        StringComparer.Ordinal
    );

    private readonly ConcurrentDictionary<string, int?> lineCounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AnchorSet?> anchors = new(StringComparer.Ordinal);

    private readonly Lazy<HashSet<string>?> people;

    public DiskSurroundings(WorkspaceRoot root)
    {
        this.root = root;
        people = new Lazy<HashSet<string>?>(() => CodeOwners.Read(root));
    }

    public override bool? KnowsPerson(string handle) => people.Value?.Contains(handle);

    public override bool? Exists(string path)
    {
        if (IsOutside(path))
        {
            return null;
        }

        path = path.TrimEnd('/');
        return path.Length == 0 ? true : ExistsBelow(path);
    }

    public override int? LineCount(string path) =>
        Exists(path) == true ? lineCounts.GetOrAdd(path, static (x, world) => world.CountLines(x), this) : null;

    public override bool? HasAnchor(string path, string anchor) =>
        Exists(path) == true
            ? anchors.GetOrAdd(path, static (x, world) => world.ReadAnchors(x), this)?.Has(anchor)
            : null;

    /// <summary>
    /// The folder whose names decided whether a path exists; null when something else did, as where a link leads. The question must have
    /// been asked before.
    /// </summary>
    internal string? DecidingFolder(string path)
    {
        if (IsOutside(path))
        {
            return null;
        }

        var rest = path.AsSpan().TrimEnd('/');
        var folder = "";
        for (var at = 0; at < rest.Length; )
        {
            if (!folders.TryGetValue(folder, out var entries))
            {
                return null;
            }

            var slash = rest[at..].IndexOf('/');
            var name = slash < 0 ? rest[at..] : rest[at..(at + slash)];
            if (entries is not { } known)
            {
                return folder;
            }

            if (known.Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                return null;
            }

            at += name.Length + 1;
            if (at >= rest.Length || !known.Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                return folder;
            }

            folder = rest[..(at - 1)].ToString();
        }

        return folder;
    }

    /// <summary>A path that could lead out of the workspace; an honest caller has resolved its dots before.</summary>
    private static bool IsOutside(string path) =>
        Path.IsPathRooted(path)
        || path.Contains('\0', StringComparison.Ordinal)
        || (path.Contains("..", StringComparison.Ordinal) && path.Split('/').Contains("..", StringComparer.Ordinal));

    private bool? ExistsBelow(ReadOnlySpan<char> path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? [] : path[..slash];
        if (!folders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folder, out var entries))
        {
            // A folder is only looked into, and then known, once the way to it has proved to lead through no link.
            if (folder.Length > 0 && ExistsBelow(folder) is not true and var above)
            {
                return above;
            }

            entries = folders.GetOrAdd(
                folder.ToString(),
                static (x, world) => FolderNames.Read(world.root.FullPathOf(x)),
                this
            );
        }

        var name = path[(slash + 1)..];
        return entries is not { } known ? false
            : known.Links.Count > 0 && known.Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
                ? ExistsBehindLink(path.ToString())
            : known.Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }

    /// <summary>What a link leads to counts when it is inside; what lies outside cannot be known.</summary>
    private bool? ExistsBehindLink(string path)
    {
        try
        {
            var target = File.ResolveLinkTarget(root.FullPathOf(path), returnFinalTarget: true);
            return target is null ? false
                : root.PathOf(target.FullName) is null ? null
                : Path.Exists(target.FullName);
        }
        catch (IOException)
        {
            // Links in a circle.
            return false;
        }
    }

    private int? CountLines(string path) => Read(path) is { } bytes ? LineIndex.Of(bytes).Count : null;

    private AnchorSet? ReadAnchors(string path) =>
        MarkdownFile.IsNamedSo(path) && Read(path) is { } bytes
            ? AnchorSet.Of(DocumentParser.Parse(SourceText.From(bytes)))
            : null;

    private byte[]? Read(string path)
    {
        try
        {
            var bytes = new FileBytes().Read(root.FullPathOf(path), Largest + 1);
            return bytes.Length > Largest ? null : bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
