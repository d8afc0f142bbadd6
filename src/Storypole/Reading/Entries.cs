using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// Walks what a part's body enumerates: the items of its lists and the rows of its tables, each as a name and what is said of
/// it. What declares nothing is passed over.
/// </summary>
internal ref struct Entries
{
    private readonly Binding binding;
    private readonly ReadOnlySpan<Block> blocks;
    private readonly Recognition how;
    private readonly int end;
    private int next;
    private int groupEnd;

    private Entries(Binding binding, int start, int end, Recognition how)
    {
        this.binding = binding;
        this.end = end;
        this.how = how;
        blocks = binding.Document.Blocks;
        next = start;
        groupEnd = start;
    }

    /// <summary>One entry.</summary>
    /// <param name="Block">The list item or the table row.</param>
    /// <param name="Text">All that stands on it: an item's first paragraph, a whole row.</param>
    /// <param name="Lead">The item's lead, or the lead of the row's first cell.</param>
    /// <param name="Rest">What follows the name; of a row the second cell; empty when nothing does.</param>
    /// <param name="IsRow">Whether it is a row of a table.</param>
    public readonly record struct Entry(
        int Block,
        TextSpan Span,
        Recognition How,
        TextSpan Text,
        ItemLead Lead,
        TextSpan Rest,
        bool IsRow
    )
    {
        /// <summary>An item of one piece is all name, its brackets too.</summary>
        public TextSpan Name => IsRow || Lead.HasSeparator || Lead.IsMarked ? Lead.Name : Text;
    }

    public Entry Current { get; private set; }

    public static Entries Of(Binding binding, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        return new Entries(binding, at.BodyStart, at.BodyEnd, binding.HowOf(part));
    }

    /// <summary>The entries directly below a list item.</summary>
    public static Entries Below(Binding binding, int item, Recognition how) =>
        new(binding, item + 1, binding.Document.Blocks[item].Next, how);

    public readonly Entries GetEnumerator() => this;

    public bool MoveNext()
    {
        while (next < end)
        {
            ref readonly var block = ref blocks[next];
            if (next >= groupEnd)
            {
                Enter(block);
                continue;
            }

            var index = next;
            next = block.Next;
            if (block.Kind == BlockKind.ListItem ? TryItem(index) : TryRow(index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Steps into a list or behind a table's header, and over anything else.</summary>
    private void Enter(in Block block)
    {
        groupEnd = block.Next;
        next = block.Kind switch
        {
            BlockKind.List => next + 1,
            BlockKind.Table => blocks[next + 1].Next,
            _ => block.Next,
        };
    }

    private bool TryItem(int item)
    {
        var text = Items.TextOf(binding.Document, item);
        if (text.IsEmpty || Nothing.IsDeclared(binding.Slice(text)))
        {
            return false;
        }

        var lead = ItemLead.Read(binding.Bytes, text);
        Current = new Entry(item, Items.LineOf(binding.Document, item), how, text, lead, lead.Rest, IsRow: false);
        return lead.Name.Length > 0;
    }

    private bool TryRow(int row)
    {
        var first = row + 1;
        if (first >= blocks[row].Next || Nothing.IsDeclared(binding.Slice(blocks[first].Content)))
        {
            return false;
        }

        var lead = ItemLead.Read(binding.Bytes, blocks[first].Content);
        var rest = lead.HasSeparator || first + 1 >= blocks[row].Next ? lead.Rest : blocks[first + 1].Content;
        var shape = how > Recognition.Shape ? how : Recognition.Shape;
        Current = new Entry(row, blocks[row].Span, shape, blocks[row].Span, lead, rest, IsRow: true);
        return lead.Name.Length > 0;
    }
}
