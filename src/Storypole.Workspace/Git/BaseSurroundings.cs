using Storypole.Documents;
using Storypole.Evidence;
using Storypole.Text;

namespace Storypole.Workspace.Git;

/// <summary>The world around a text as it was at a revision: that of now, but for the files that changed.</summary>
public sealed class BaseSurroundings : Surroundings
{
    private readonly Surroundings now;
    private readonly BaseRevision revision;
    private readonly HashSet<string> oldFolders = new(StringComparer.Ordinal);

    public BaseSurroundings(Surroundings now, BaseRevision revision)
    {
        this.now = now;
        this.revision = revision;
        foreach (var (path, old) in revision.Changed)
        {
            for (
                var slash = path.LastIndexOf('/');
                slash > 0 && old is not null;
                slash = path.LastIndexOf('/', slash - 1)
            )
            {
                oldFolders.Add(path[..slash]);
            }
        }
    }

    public override bool? Exists(string path)
    {
        var plain = path.TrimEnd('/');
        return revision.Changed.TryGetValue(plain, out var old) ? old is not null
            : oldFolders.Contains(plain) ? true
            : now.Exists(path);
    }

    public override int? LineCount(string path) =>
        revision.Changed.ContainsKey(path)
            ? revision.Read(path) is { } bytes
                ? LineIndex.Of(bytes).Count
                : null
            : now.LineCount(path);

    public override bool? HasAnchor(string path, string anchor) =>
        revision.Changed.ContainsKey(path)
            ? revision.Read(path) is { } bytes && Files.MarkdownFile.IsNamedSo(path)
                ? AnchorSet.Of(DocumentParser.Parse(SourceText.From(bytes))).Has(anchor)
                : null
            : now.HasAnchor(path, anchor);
}
