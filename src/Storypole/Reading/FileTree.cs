using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// Reads a file tree in a code block: lines drawn with box characters or ASCII, or merely indented. A folder is no item; its
/// files carry the whole path.
/// </summary>
internal static class FileTree
{
    private const int Deepest = 32;

    public static void Read(Binding binding, int part, int code, FileChange change, ref Grow<PlannedFile> found)
    {
        var lines = binding.Document.LinesOf(binding.Document.Blocks[code]);
        if (IsDiagram(binding.Bytes, lines))
        {
            return;
        }

        Span<(int Column, TextSpan Name)> folders = stackalloc (int, TextSpan)[Deepest];
        var depth = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!TryEntry(binding.Bytes, lines[i], out var entry))
            {
                continue;
            }

            while (depth > 0 && folders[depth - 1].Column >= entry.Column)
            {
                depth--;
            }

            var name = binding.Slice(entry.Name);
            var isFolder =
                name[^1] == '/'
                || (
                    i + 1 < lines.Length
                    && TryEntry(binding.Bytes, lines[i + 1], out var next)
                    && next.Column > entry.Column
                );
            if (isFolder)
            {
                if (depth < Deepest)
                {
                    folders[depth++] = (entry.Column, entry.Name);
                }

                continue;
            }

            found.Add(
                new PlannedFile(
                    lines[i],
                    binding.HowOf(part),
                    entry.Name,
                    Join(binding, folders[..depth], entry.Name),
                    change,
                    FileSource.List,
                    entry.Text
                )
            );
        }
    }

    /// <summary>A drawing of boxes has corners at the upper right; no tree has.</summary>
    private static bool IsDiagram(ReadOnlySpan<byte> bytes, ReadOnlySpan<TextSpan> lines)
    {
        foreach (var line in lines)
        {
            if (bytes[line.Start..line.End].IndexOf("┐"u8) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Entry(int Column, TextSpan Name, TextSpan Text);

    private static bool TryEntry(ReadOnlySpan<byte> bytes, TextSpan line, out Entry entry)
    {
        entry = default;
        var at = line.Start;
        var column = 0;
        while (at < line.End)
        {
            var width = DrawingWidth(bytes[at..line.End]);
            if (width == 0)
            {
                break;
            }

            at += width;
            column++;
        }

        var rest = bytes[at..line.End];
        var length = rest.IndexOfAny((byte)' ', (byte)'\t');
        length = length < 0 ? rest.Length : length;
        if (
            length == 0
            || rest[0] == '#'
            || rest[0] == '['
            || rest[..length] is [(byte)'.'] or [(byte)'.', (byte)'.', (byte)'.']
        )
        {
            return false;
        }

        var name = new TextSpan(at, at + length);
        var text = rest[length..].TrimStart(" \t#-/←"u8);
        entry = new Entry(column, name, new TextSpan(line.End - text.Length, line.End));
        return true;
    }

    /// <summary>Bytes of one character that draws the tree: a blank, a box character, or <c>|</c>, <c>+</c>, <c>`</c> and <c>-</c> before a name.</summary>
    private static int DrawingWidth(ReadOnlySpan<byte> text) =>
        text[0] is (byte)' ' or (byte)'\t' or (byte)'|' or (byte)'+' or (byte)'`' or (byte)'-' ? 1
        : text.Length >= 3 && text[0] == 0xE2 && text[1] is 0x94 or 0x95 ? 3
        : text.Length >= 2 && text[0] == 0xC2 && text[1] == 0xA0 ? 2
        : 0;

    private static string Join(Binding binding, ReadOnlySpan<(int Column, TextSpan Name)> folders, TextSpan name)
    {
        Span<byte> path = stackalloc byte[512];
        var length = 0;
        foreach (var folder in folders)
        {
            var part = binding.Slice(folder.Name).TrimEnd((byte)'/');
            if (part is [(byte)'.'] || length + part.Length + 1 > path.Length)
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
