using Storypole.Documents;
using Storypole.Reading.Files;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Components;

/// <summary>
/// Reads a tree of components in a code block: of files, or of names such as <c>OrderTable (new)</c>. What is said of an entry
/// holds for those below it.
/// </summary>
internal static class ComponentTree
{
    private const int Deepest = 32;

    public static void Read(Binding binding, int code, ComponentZone zone, ref Grow<Component> found)
    {
        var document = binding.Document;
        var lines = document.LinesOf(document.Blocks[code]);
        var files = FileZone.Of(ZoneKind.Structure);
        var isFiles = TreeSigns.IsTree(binding.Bytes, lines, document.Slice(document.Blocks[code].Content), files);
        if (!isFiles && !IsDrawn(binding.Bytes, lines))
        {
            return;
        }

        Span<(int Column, ComponentChange? Change)> above = stackalloc (int, ComponentChange?)[Deepest];
        var depth = 0;
        foreach (var line in lines)
        {
            if (!TreeLine.TryRead(binding.Bytes, line, out var entry))
            {
                continue;
            }

            while (depth > 0 && above[depth - 1].Column >= entry.Column)
            {
                depth--;
            }

            var said = SaidOf(binding.Bytes, entry, line, isFiles) ?? (depth > 0 ? above[depth - 1].Change : null);
            if (depth < Deepest)
            {
                above[depth++] = (entry.Column, said);
            }

            var name = isFiles
                ? FileOf(binding.Bytes, entry)
                : IdentifierOf(binding.Bytes, entry.Name with { End = line.End });
            if (!name.IsEmpty)
            {
                ComponentShapes.Add(binding, line, name, zone.Change ?? said, zone.List, entry.Text, ref found);
            }
        }
    }

    private static bool IsDrawn(ReadOnlySpan<byte> bytes, ReadOnlySpan<TextSpan> lines)
    {
        var isDrawn = false;
        foreach (var line in lines)
        {
            var text = bytes[line.Start..line.End];
            if (text.IndexOf("┐"u8) >= 0)
            {
                // Boxes, whose lines are no entries.
                return false;
            }

            isDrawn |= text.IndexOf("└"u8) >= 0;
        }

        return isDrawn;
    }

    private static TextSpan FileOf(ReadOnlySpan<byte> bytes, in TreeLine entry)
    {
        var word = bytes[entry.Name.Start..entry.Name.End];
        return word[^1] != '/' && PathWord.Judge(ref word, isMarked: true) == PathSureness.Sure ? entry.Name : default;
    }

    /// <summary>What the first or the last bracket of a line says.</summary>
    private static ComponentChange? SaidOf(ReadOnlySpan<byte> bytes, in TreeLine entry, TextSpan line, bool isFiles)
    {
        var text = bytes[(isFiles ? entry.Text.Start : entry.Name.Start)..line.End].TrimEnd(" \r"u8);
        var open = Math.Max(text.LastIndexOf((byte)'('), text.LastIndexOf("（"u8));
        return open >= 0 && (text[^1] == ')' || text.EndsWith("）"u8))
            ? ComponentTitles.ChangeOf(Said.Of(text[open..]))
            : null;
    }

    /// <summary>The first word with capitals inside, as types and components are named.</summary>
    private static TextSpan IdentifierOf(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        for (var at = text.Start; at < text.End; at++)
        {
            if (!char.IsAsciiLetterUpper((char)bytes[at]))
            {
                if (bytes[at] is (byte)'(' || bytes[at..text.End].StartsWith("（"u8))
                {
                    return default;
                }

                continue;
            }

            var end = at;
            var capitals = 0;
            var small = 0;
            while (end < text.End && char.IsAsciiLetterOrDigit((char)bytes[end]))
            {
                capitals += char.IsAsciiLetterUpper((char)bytes[end]) ? 1 : 0;
                small += char.IsAsciiLetterLower((char)bytes[end]) ? 1 : 0;
                end++;
            }

            if (capitals >= 2 && small >= 2)
            {
                return new TextSpan(at, end);
            }

            at = end;
        }

        return default;
    }
}
