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
internal readonly record struct Passage(int Block, TextSpan Name, TextSpan Whole, TextSpan Lead, TextSpan Rest)
{
    /// <summary>The passage that holds an offset.</summary>
    public static bool TryFind(Document document, int offset, out Passage passage)
    {
        passage = default;
        var index = document.BlockAt(offset);
        ref readonly var block = ref document.Blocks[index];
        switch (block.Kind)
        {
            case BlockKind.Heading:
                passage = Of(document, index, default, block.Content);
                return true;
            case BlockKind.TableCell:
                passage = Of(document, index, ColumnTitle(document, block), block.Content);
                return true;
            case BlockKind.Paragraph:
                var whole = Lines(document, block, offset);
                passage = LabelScanner.TryScan(document.Bytes, FirstLine(document, whole), out var label)
                    ? Of(document, index, label.Name, Trim(document, new TextSpan(label.ColonEnd, whole.End)))
                    : Of(document, index, default, whole);
                return passage.Whole.Contains(offset);
            default:
                return false;
        }
    }

    /// <summary>What the passage is about, for a message: its name as written, or <paramref name="otherwise"/>.</summary>
    public string NameOr(Document document, string otherwise) => Name.IsEmpty ? otherwise : document.Show(Name);

    private static Passage Of(Document document, int block, TextSpan name, TextSpan whole)
    {
        var lead = ItemLead.Read(document.Bytes, whole);
        name = name.IsEmpty && lead.HasSeparator ? lead.Name : name;
        return new Passage(block, name, whole, lead.Name, lead.Rest);
    }

    /// <summary>The lines around an offset, from the label before it, or the start, to the next label, or the end.</summary>
    private static TextSpan Lines(Document document, in Block paragraph, int offset)
    {
        var lines = document.LinesOf(paragraph);
        var first = 0;
        var last = lines.Length - 1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!LabelScanner.TryScan(document.Bytes, lines[i], out _))
            {
                continue;
            }

            if (lines[i].Start > offset)
            {
                last = i - 1;
                break;
            }

            first = i;
        }

        return last < first ? default : new TextSpan(lines[first].Start, lines[last].End);
    }

    private static TextSpan FirstLine(Document document, TextSpan text)
    {
        var length = document.Slice(text).IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? text : text with { End = text.Start + length };
    }

    private static TextSpan ColumnTitle(Document document, in Block cell)
    {
        var blocks = document.Blocks;
        var header = blocks[blocks[cell.Parent].Parent] is { Kind: BlockKind.Table }
            ? blocks[cell.Parent].Parent + 1
            : 0;
        for (var i = header + 1; header > 0 && header != cell.Parent && i < blocks[header].Next; i++)
        {
            if (blocks[i].Number == cell.Number)
            {
                return blocks[i].Content;
            }
        }

        return default;
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
