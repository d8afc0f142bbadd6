using Storypole.Documents;

namespace Storypole.Tests.Documents.Oracle;

/// <summary>The shapes of a document as our reader gives them.</summary>
internal static class OurShapes
{
    public static List<Shape> Of(Document document, string text)
    {
        var lines = new TextLines(text);
        var offsets = Offsets(document, text);
        var shapes = new List<Shape>();
        var depths = new int[document.Blocks.Length];
        for (var i = 1; i < document.Blocks.Length; i++)
        {
            var block = document.Blocks[i];
            depths[i] = depths[block.Parent] + 1;
            if (block.Kind is BlockKind.TableCell)
            {
                continue;
            }

            var first = lines.LineOf(offsets[block.Span.Start]);
            var last = lines.LineOf(offsets[Math.Max(block.Span.Start, block.Span.End - 1)]);
            shapes.Add(new Shape(depths[i] - 1, NameOf(document, i), first, lines.LastFilled(first, last)));
        }

        return shapes;
    }

    private static string NameOf(Document document, int index)
    {
        var block = document.Blocks[index];
        return block.Kind switch
        {
            BlockKind.Heading => "Heading" + block.Level,
            BlockKind.List => block.Has(BlockFlags.Ordered) ? "OrderedList" : "BulletList",
            BlockKind.ListItem when block.Has(BlockFlags.Task) => block.Has(BlockFlags.Done) ? "Item [x]" : "Item [ ]",
            BlockKind.ListItem => "Item",
            BlockKind.Code => block.Has(BlockFlags.Fenced) ? "Fence" : "IndentedCode",
            BlockKind.TableRow => $"Row of {CountCells(document, index)}",
            _ => block.Kind.ToString(),
        };
    }

    private static int CountCells(Document document, int row) => document.Blocks[row].Next - row - 1;

    /// <summary>For each byte of the document, the offset of its character in the text.</summary>
    private static int[] Offsets(Document document, string text)
    {
        var offsets = new int[document.Source.Length + 1];
        var at = document.Source.Start;
        var chars = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            for (var i = 0; i < rune.Utf8SequenceLength && at < offsets.Length; i++)
            {
                offsets[at++] = chars;
            }

            chars += rune.Utf16SequenceLength;
        }

        for (; at < offsets.Length; at++)
        {
            offsets[at] = chars;
        }

        return offsets;
    }
}
