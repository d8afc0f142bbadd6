using Storypole.Documents;
using Storypole.Reading;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// The piece of prose around a place: a title, a cell, a label's value, or the text of an item or paragraph. Code, comments
/// and front matter are no prose.
/// </summary>
/// <param name="Block">The leaf that it lies in.</param>
/// <param name="Name">The label, the column's title or the item's lead that says what it is about; empty when nothing does.</param>
/// <param name="Whole">All of it; of a label its value.</param>
/// <param name="Lead">What stands before a colon or dash; the whole when there is none.</param>
/// <param name="Rest">What stands behind it; empty when there is none.</param>
/// <param name="Extent">All of it with its label.</param>
internal readonly record struct Passage(
    int Block,
    TextSpan Name,
    TextSpan Whole,
    TextSpan Lead,
    TextSpan Rest,
    TextSpan Extent
)
{
    /// <summary>The passage of a leaf that holds an offset; an empty one where no prose stands.</summary>
    public static Passage Around(Document document, int index, int offset)
    {
        ref readonly var block = ref document.Blocks[index];
        switch (block.Kind)
        {
            case BlockKind.Heading:
                return Of(document, index, default, block.Content, block.Content);
            case BlockKind.TableCell:
                return Of(document, index, ColumnTitle(document, block), block.Content, block.Content);
            case BlockKind.Paragraph:
                var lines = Lines(document, block, offset);
                return LabelScanner.TryScan(document.Bytes, FirstLine(document, lines), out var label)
                    ? Of(document, index, label.Name, Trim(document, new TextSpan(label.ColonEnd, lines.End)), lines)
                    : Of(document, index, default, lines, lines);
            default:
                return default;
        }
    }

    /// <summary>What the passage is about, for a message: its name as written, or <paramref name="otherwise"/>.</summary>
    public string NameOr(Document document, string otherwise) => Name.IsEmpty ? otherwise : document.Show(Name);

    private static Passage Of(Document document, int block, TextSpan name, TextSpan whole, TextSpan extent)
    {
        var lead = ItemLead.Read(document.Bytes, whole);
        name = name.IsEmpty && lead.HasSeparator ? lead.Name : name;
        return new Passage(block, name, whole, lead.Name, lead.Rest, extent);
    }

    /// <summary>The lines around an offset, from the label before it, or the start, to the next label, or the end.</summary>
    private static TextSpan Lines(Document document, in Block paragraph, int offset)
    {
        var lines = document.LinesOf(paragraph);
        var (first, high) = (0, lines.Length - 1);
        while (first < high)
        {
            var middle = (first + high + 1) / 2;
            (first, high) = lines[middle].Start <= offset ? (middle, high) : (first, middle - 1);
        }

        var last = first;
        while (first > 0 && !LabelScanner.TryScan(document.Bytes, lines[first], out _))
        {
            first--;
        }

        while (last + 1 < lines.Length && !LabelScanner.TryScan(document.Bytes, lines[last + 1], out _))
        {
            last++;
        }

        return new TextSpan(lines[first].Start, lines[last].End);
    }

    private static TextSpan FirstLine(Document document, TextSpan text)
    {
        var length = document.Slice(text).IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? text : text with { End = text.Start + length };
    }

    /// <summary>What stands above a cell; a row has its cells right behind it in the array.</summary>
    private static TextSpan ColumnTitle(Document document, in Block cell)
    {
        var blocks = document.Blocks;
        var header = blocks[cell.Parent].Parent + 1;
        var title = header + 1 + cell.Number;
        return header != cell.Parent && title < blocks[header].Next ? blocks[title].Content : default;
    }

    private static TextSpan Trim(Document document, TextSpan span)
    {
        var text = document.Slice(span);
        var start = span.Start + (text.Length - text.TrimStart(" \t\r\n"u8).Length);
        return start >= span.End
            ? new TextSpan(span.End, span.End)
            : new TextSpan(start, start + document.Bytes[start..span.End].TrimEnd(" \t\r\n"u8).Length);
    }
}
