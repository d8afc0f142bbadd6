using Storypole.Documents;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// Walks the labelled values of a part once: first its child parts, labels and headings alike, then the labelled items of its
/// lists. So <c>**Goal**: learn</c> and <c>- **Goal**: learn</c> are one form.
/// </summary>
internal ref struct PartFields
{
    private readonly Binding binding;
    private readonly int partEnd;
    private int part;
    private Items items;

    private PartFields(Binding binding, int part, int partEnd, Items items)
    {
        this.binding = binding;
        this.part = part;
        this.partEnd = partEnd;
        this.items = items;
    }

    /// <summary>One labelled value.</summary>
    /// <param name="Term">What it is about; never unknown.</param>
    /// <param name="Value">All that is said; null when nothing is.</param>
    /// <param name="Part">The part that it is; -1 when it is a list item.</param>
    /// <param name="Item">The list item that it is; -1 when it is a part.</param>
    public readonly record struct Field(Term Term, TextSpan? Value, int Part, int Item);

    public Field Current { get; private set; }

    public static PartFields Of(Binding binding, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        return new PartFields(binding, part + 1, at.Next, Items.Of(binding.Document, at));
    }

    /// <summary>The labelled items below a list item.</summary>
    public static PartFields Below(Binding binding, int item) =>
        In(binding, item + 1, binding.Document.Blocks[item].Next);

    /// <summary>The labelled items of the lists among sibling blocks <c>[start, end)</c>.</summary>
    public static PartFields In(Binding binding, int start, int end) =>
        new(binding, 0, 0, Items.Of(binding.Document, start, end));

    public readonly PartFields GetEnumerator() => this;

    public bool MoveNext()
    {
        while (part < partEnd)
        {
            var index = part;
            part = binding.Parts[index].Next;
            if (binding.Terms[index] != Term.Unknown)
            {
                Current = new Field(binding.Terms[index], binding.ValueOf(index), index, Item: -1);
                return true;
            }
        }

        while (items.MoveNext())
        {
            if (ItemFields.TryRead(binding, items.Current, out var field))
            {
                Current = new Field(field.Term, ItemFields.ValueOf(binding, field), Part: -1, items.Current);
                return true;
            }
        }

        return false;
    }
}
