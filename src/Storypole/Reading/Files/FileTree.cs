using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>
/// Reads a file tree in a code block: lines drawn with box characters or ASCII, or merely indented, or a plain list of paths.
/// A folder that has something in it is no item; its files carry the whole path.
/// </summary>
internal static class FileTree
{
    private const int Deepest = 32;

    /// <summary>Of so many trees it is asked whether their top is the repository, which takes a search of the text.</summary>
    private const int MostTrees = 16;

    private readonly record struct Folder(int Column, TextSpan Name, FileChange? Change);

    public static void Read(ref FileSink sink, int code, in FileZone zone)
    {
        var document = sink.Binding.Document;
        ref readonly var block = ref document.Blocks[code];
        var lines = document.LinesOf(block);
        if (!TreeSigns.IsTree(sink.Bytes, lines, document.Slice(block.Content), zone))
        {
            return;
        }

        Span<Folder> folders = stackalloc Folder[Deepest];
        var depth = 0;
        var root = ++sink.Trees <= MostTrees && TreeRoot.IsRepository(sink.Binding, block, lines);
        var ahead = (Line: -1, Entry: default(TreeLine));
        for (var i = 0; i < lines.Length; i++)
        {
            var entry = ahead.Entry;
            if (ahead.Line != i && !TreeLine.TryRead(sink.Bytes, lines[i], out entry))
            {
                continue;
            }

            if (!entry.IsDrawn && zone.Kind == ZoneKind.List && FileCommands.TryRead(ref sink, lines[i], zone))
            {
                continue;
            }

            while (depth > 0 && folders[depth - 1].Column >= entry.Column)
            {
                depth--;
            }

            var inherited = depth > 0 ? folders[depth - 1].Change : zone.Change;
            var isExact = zone.How == Recognition.Exact;
            var said = isExact ? default : Said.Of(sink.Bytes[entry.Text.Start..entry.Text.End]);
            var change = isExact ? zone.Change : said.Change ?? TailOf(sink.Bytes, entry) ?? inherited;
            if (HasBelow(sink.Bytes, lines, i, entry.Column, ref ahead))
            {
                if (depth < Deepest)
                {
                    var isDropped = root && depth == 0;
                    folders[depth++] = new Folder(entry.Column, isDropped ? default : entry.Name, change);
                }
            }
            else if (TreeSigns.IsEntry(sink.Bytes, entry, zone) && !said.IsContext)
            {
                sink.Add(
                    lines[i],
                    entry.Name,
                    Join(sink.Binding, folders[..depth], entry.Name),
                    change,
                    zone,
                    entry.Text
                );
            }
        }
    }

    /// <summary>A remark's last bracket may say what its words do not: <c># the reader (new)</c>.</summary>
    private static FileChange? TailOf(ReadOnlySpan<byte> bytes, in TreeLine entry)
    {
        var text = bytes[entry.Text.Start..entry.Text.End].TrimEnd(" \r"u8);
        var open = text.LastIndexOf((byte)'(');
        var wide = text.LastIndexOf("（"u8);
        var at = Math.Max(open, wide);
        return at >= 0 && (text.EndsWith(")"u8) || text.EndsWith("）"u8)) ? Said.Of(text[at..]).Change : null;
    }

    /// <summary>Whether the next line that is an entry stands deeper; lines that only go on with a remark, and dots, count as that.</summary>
    /// <param name="ahead">The line that was looked at, so that it is not read again.</param>
    private static bool HasBelow(
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<TextSpan> lines,
        int i,
        int column,
        ref (int Line, TreeLine Entry) ahead
    )
    {
        for (var next = i + 1; next < lines.Length; next++)
        {
            if (TreeLine.TryRead(bytes, lines[next], out var entry))
            {
                ahead = (next, entry);
                return entry.Column > column;
            }

            if (!IsOmission(bytes[lines[next].Start..lines[next].End]))
            {
                continue;
            }

            return false;
        }

        return false;
    }

    /// <summary>Dots stand for files that the text does not name.</summary>
    private static bool IsOmission(ReadOnlySpan<byte> line) => line.TrimEnd(" \r"u8).EndsWith("..."u8);

    private static string Join(Binding binding, ReadOnlySpan<Folder> folders, TextSpan name)
    {
        Span<byte> path = stackalloc byte[512];
        var length = 0;
        foreach (var folder in folders)
        {
            var part = binding.Slice(folder.Name).TrimEnd((byte)'/');
            if (part.IsEmpty || part is [(byte)'.'] || length + part.Length + 1 > path.Length)
            {
                continue;
            }

            part.CopyTo(path[length..]);
            length += part.Length;
            path[length++] = (byte)'/';
        }

        var last = binding.Slice(name);
        if (length + last.Length > path.Length)
        {
            return PathText.Normalise(last);
        }

        last.CopyTo(path[length..]);
        return PathText.Normalise(path[..(length + last.Length)]);
    }
}
