using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads the criteria among the blocks of one group.</summary>
/// <param name="hasBoxes">Whether criteria of the section have boxes, so that an item without one is a remark.</param>
internal readonly ref struct CriterionWalk(Binding binding, Recognition how, TextSpan? group, bool hasBoxes)
{
    private ReadOnlySpan<Block> Blocks => binding.Document.Blocks;

    private Recognition Shape => how > Recognition.Shape ? how : Recognition.Shape;

    public void Read(int start, int end, ref Grow<Criterion> found)
    {
        for (var i = start; i < end; i = Blocks[i].Next)
        {
            switch (Blocks[i].Kind)
            {
                case BlockKind.List when hasBoxes || HasTask(i):
                    ReadTasks(i, ref found);
                    break;
                case BlockKind.List:
                    ReadItems(i, ref found);
                    break;
                case BlockKind.BlockQuote when hasBoxes:
                    ReadTasks(i, ref found);
                    break;
                case BlockKind.Table:
                    ReadTable(i, ref found);
                    break;
                case BlockKind.Code:
                    ReadLines(i, ref found);
                    break;
                case BlockKind.Paragraph:
                    ReadLines(i, ref found);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Adds a heading or label that is itself a criterion.</summary>
    public void AddPart(in Part part, ref Grow<Criterion> found)
    {
        var text = part.Value.Length > 0 ? part.Value : part.Name;
        if (!Nothing.IsDeclared(binding.Slice(text)))
        {
            found.Add(new Criterion(part.Span, Shape, text, null, null));
        }
    }

    private bool HasTask(int list)
    {
        for (var i = list + 1; i < Blocks[list].Next; i++)
        {
            if (Blocks[i].Has(BlockFlags.Task))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadTasks(int list, ref Grow<Criterion> found)
    {
        for (var i = list + 1; i < Blocks[list].Next; i++)
        {
            if (Blocks[i].Kind == BlockKind.ListItem && !Blocks[i].Has(BlockFlags.Task))
            {
                ReadOtherBox(i, ref found);
            }
            else if (Blocks[i].Has(BlockFlags.Task))
            {
                found.Add(
                    new Criterion(
                        Items.LineOf(binding.Document, i),
                        how,
                        Items.TextOf(binding.Document, i),
                        Blocks[i].Has(BlockFlags.Done),
                        group
                    )
                );
            }
        }
    }

    /// <summary>Among boxes one may say something else: <c>[N/A]</c>, <c>[-]</c>, <c>[~]</c>.</summary>
    private void ReadOtherBox(int item, ref Grow<Criterion> found)
    {
        var text = Items.TextOf(binding.Document, item);
        var said = binding.Slice(text);
        var length =
            said.StartsWith("[N/A] "u8) || said.StartsWith("[n/a] "u8) ? 6
            : said.StartsWith("[-] "u8) || said.StartsWith("[~] "u8) ? 4
            : 0;
        if (length > 0)
        {
            var rest = text with { Start = text.Start + length };
            found.Add(new Criterion(Items.LineOf(binding.Document, item), Shape, rest, null, group));
        }
    }

    private void ReadItems(int list, ref Grow<Criterion> found)
    {
        var isGiven = false;
        foreach (var item in Items.Of(binding.Document, list, Blocks[list].Next))
        {
            var text = Items.TextOf(binding.Document, item);
            if (text.IsEmpty || Nothing.IsDeclared(binding.Slice(text)))
            {
                continue;
            }

            if (isGiven && BoxText.StartsWithStep(binding.Slice(text)))
            {
                // When and then go on with the given thing.
                continue;
            }

            isGiven = BoxText.StartsWithGiven(binding.Slice(text));
            var lead = ItemLead.Read(binding.Bytes, text);
            var isTitled =
                lead.HasSeparator
                || (lead.IsMarked && lead.Name.End < text.End && binding.Bytes[lead.Name.End] == (byte)':');
            if (isTitled && lead.Rest.IsEmpty && ListBelow(item) is > 0 and var below)
            {
                new CriterionWalk(binding, how, lead.Name, hasBoxes).ReadItems(below, ref found);
                continue;
            }

            var done = BoxText.Read(binding.Bytes, ref text);
            found.Add(new Criterion(Items.LineOf(binding.Document, item), Shape, text, done, group));
        }
    }

    private int ListBelow(int item)
    {
        for (var i = item + 1; i < Blocks[item].Next; i = Blocks[i].Next)
        {
            if (Blocks[i].Kind == BlockKind.List)
            {
                return i;
            }
        }

        return -1;
    }

    private void ReadTable(int table, ref Grow<Criterion> found)
    {
        for (var row = Blocks[table + 1].Next; row < Blocks[table].Next; row = Blocks[row].Next)
        {
            var cell = TextCell(row, out var done);
            if (cell.Length > 0 && !Nothing.IsDeclared(binding.Slice(cell)))
            {
                found.Add(new Criterion(Blocks[row].Span, Shape, cell, done, group));
            }
        }
    }

    /// <summary>The first cell that is more than a number, a name of the row or a box.</summary>
    private TextSpan TextCell(int row, out bool? done)
    {
        done = null;
        var text = default(TextSpan);
        for (var cell = row + 1; cell < Blocks[row].Next; cell++)
        {
            var content = Blocks[cell].Content;
            var rest = content;
            done ??= BoxText.Read(binding.Bytes, ref rest);
            if (text.IsEmpty && rest.Length > 0 && binding.Slice(rest).ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                text = rest;
            }
        }

        return text;
    }

    /// <summary>Lines that begin with an empty or ticked box, in a fence or a paragraph.</summary>
    private void ReadLines(int block, ref Grow<Criterion> found)
    {
        foreach (ref readonly var line in binding.Document.LinesOf(Blocks[block]))
        {
            var text = BoxText.Trimmed(binding.Bytes, line);
            var span = text;
            if (BoxText.Read(binding.Bytes, ref text) is { } done && text.Length > 0)
            {
                found.Add(new Criterion(span, Shape, text, done, group));
            }
        }
    }
}
