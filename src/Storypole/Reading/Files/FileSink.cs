using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Takes the planned files as they are found.</summary>
internal ref struct FileSink(Binding binding)
{
    /// <summary>Paths longer than this are not joined to a folder.</summary>
    private const int LongestPath = 512;

    private Grow<PlannedFile> found;
    private Grow<Exclusion> excluded;

    public Binding Binding { get; } = binding;

    public ReadOnlySpan<byte> Bytes { get; } = binding.Bytes;

    public ReadOnlySpan<Block> Blocks { get; } = binding.Document.Blocks;

    public readonly int Count => found.Count;

    /// <param name="line">The line that plans the file.</param>
    /// <param name="text">What is said of it.</param>
    public void Add(TextSpan line, TextSpan path, FileChange? change, in FileZone zone, TextSpan text) =>
        Add(line, path, PathOf(path, zone.Root), change, zone, text);

    public void Add(TextSpan line, TextSpan span, string path, FileChange? change, in FileZone zone, TextSpan text)
    {
        if (Binding.Schema.IsExample(Slice(span)) && (text.IsEmpty || Slice(text).Contains((byte)'[')))
        {
            // The template's own example, of which nobody has said anything.
            return;
        }

        var source =
            change == FileChange.None ? FileSource.Exclusions
            : zone.Kind == ZoneKind.List ? zone.Source
            : FileSource.Plan;
        found.Add(new PlannedFile(line, zone.How, span, path, change, source, text));
    }

    /// <summary>Where some files of a list are marked as new, those that are not are there already.</summary>
    /// <param name="first">The first file of the list.</param>
    public void SettleOthers(int first)
    {
        var hasNew = false;
        foreach (var file in found.Span[first..])
        {
            hasNew |= file.Change == FileChange.Create;
        }

        for (var i = first; hasNew && i < found.Count; i++)
        {
            if (found.Span[i] is { Change: null } file)
            {
                found.Replace(i, file with { Change = FileChange.Modify });
            }
        }
    }

    public readonly Grow<PlannedFile> Found => found;

    public readonly Grow<Exclusion> Excluded => excluded;

    public readonly ReadOnlySpan<byte> Slice(TextSpan span) => Bytes[span.Start..span.End];

    /// <summary>How many trees were read so far.</summary>
    public int Trees { get; set; }

    /// <summary>Takes what must not change and is no path.</summary>
    public void Exclude(Exclusion item) => excluded.Add(item);

    /// <summary>The path as written, below the folder that a title names when it has no folder of its own.</summary>
    private readonly string PathOf(TextSpan path, TextSpan root)
    {
        var name = Slice(path);
        var folder = Slice(root);
        if (folder.IsEmpty || name.Contains((byte)'/') || folder.Length + name.Length > LongestPath)
        {
            return PathText.Normalise(name);
        }

        Span<byte> joined = stackalloc byte[LongestPath];
        folder.CopyTo(joined);
        name.CopyTo(joined[folder.Length..]);
        return Encoding.UTF8.GetString(joined[..(folder.Length + name.Length)]);
    }
}
