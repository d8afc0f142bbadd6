using Storypole.Documents;
using Storypole.Evidence;
using Storypole.Text;

namespace Storypole.Tests;

/// <summary>The world around a text when all of it lies in memory: only the named texts exist, and the folders that they need.</summary>
internal sealed class TextSurroundings(IReadOnlyDictionary<string, byte[]> files) : Surroundings
{
    public override bool? Exists(string path)
    {
        var folder = path.TrimEnd('/') + "/";
        return files.ContainsKey(path) || files.Keys.Any(x => x.StartsWith(folder, StringComparison.Ordinal));
    }

    public override int? LineCount(string path) =>
        files.TryGetValue(path, out var bytes) ? SourceText.From(bytes).Lines.Count : null;

    public override bool? HasAnchor(string path, string anchor) =>
        files.TryGetValue(path, out var bytes)
            ? AnchorSet.Of(DocumentParser.Parse(SourceText.From(bytes))).Has(anchor)
            : null;

    public override bool? KnowsPerson(string handle) =>
        files.TryGetValue("CODEOWNERS", out var bytes)
            ? System
                .Text.Encoding.UTF8.GetString(bytes)
                .Split([' ', '\n', '/'])
                .Any(x => "@" + x.TrimStart('@') == handle)
            : null;
}
