using System.Text;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

/// <summary>
/// Writes a document as one line per block: kind and level, flags, number, and after <c>:</c> the lines of a leaf, joined by
/// <c>⏎</c>, or the content of what has no lines. Two blanks indent each level.
/// </summary>
internal static class Outline
{
    public static string Of(string text) => Of(DocumentParser.Parse(SourceText.From(text)));

    public static string Of(Document document)
    {
        var outline = new StringBuilder();
        for (var i = 1; i < document.Blocks.Length; i++)
        {
            var block = document.Blocks[i];
            outline.Append(' ', 2 * (DepthOf(document, i) - 1)).Append(block.Kind);
            if (block.Level > 0)
            {
                outline.Append(block.Level);
            }

            // Where quote markers stand between lines is no structure.
            var flags = block.Flags & ~BlockFlags.Quoted;
            if (flags != BlockFlags.None)
            {
                outline.Append($" ({flags})");
            }

            if (block.Number > 0 && block.Kind is BlockKind.List or BlockKind.ListItem)
            {
                outline.Append($" #{block.Number}");
            }

            AppendText(document, block, outline);
            outline.Append('\n');
        }

        return outline.ToString().TrimEnd('\n');
    }

    private static void AppendText(Document document, in Block block, StringBuilder outline)
    {
        if (block.Kind is BlockKind.Code && block.Content.Length > 0)
        {
            outline.Append($" [{document.Source.Text(block.Content)}]");
        }

        if (block.LineCount > 0)
        {
            var lines = new List<string>();
            foreach (var line in document.LinesOf(block))
            {
                lines.Add(document.Source.Text(line));
            }

            outline.Append(": ").AppendJoin('⏎', lines);
        }
        else if (block.Kind is BlockKind.TableCell)
        {
            outline.Append(": ").Append(document.Source.Text(block.Content));
        }
    }

    private static int DepthOf(Document document, int index)
    {
        var depth = 0;
        for (; index > 0; index = document.Blocks[index].Parent)
        {
            depth++;
        }

        return depth;
    }
}
