using Storypole.Documents;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// The labelled lines below a list item, read once: <c>- Location: `src/a.cs`</c>, <c>- **Goal**: learn</c>. The caller gives
/// the room, <c>ItemFields.Of(binding, item, stackalloc ItemFields.Field[ItemFields.Most])</c>; further lines are left out.
/// </summary>
internal readonly ref struct ItemFields
{
    public const int Most = 12;

    private readonly Binding binding;
    private readonly ReadOnlySpan<Field> fields;

    private ItemFields(Binding binding, ReadOnlySpan<Field> fields)
    {
        this.binding = binding;
        this.fields = fields;
    }

    /// <summary>One labelled line.</summary>
    /// <param name="Item">Its list item, below which more may stand.</param>
    /// <param name="Value">What stands behind the colon; empty when nothing does.</param>
    public readonly record struct Field(Term Term, int Item, TextSpan Name, TextSpan Value);

    public static ItemFields Of(Binding binding, int item, Span<Field> room)
    {
        var count = 0;
        foreach (var child in Items.Below(binding.Document, item))
        {
            if (count < room.Length && TryRead(binding, child, out room[count]))
            {
                count++;
            }
        }

        return new ItemFields(binding, room[..count]);
    }

    /// <summary>Whether a list item is a labelled line about a known term.</summary>
    public static bool TryRead(Binding binding, int item, out Field found)
    {
        var lead = ItemLead.Read(binding.Bytes, Items.TextOf(binding.Document, item));
        var term = lead.HasSeparator
            ? binding.Names.Find(binding.Slice(lead.Name), NamePlace.Label, Term.Unknown, out _)
            : Term.Unknown;
        found = new Field(term, item, lead.Name, lead.Rest);
        return term != Term.Unknown;
    }

    /// <summary>The first line that is about a term.</summary>
    public bool TryFind(Term term, out Field found)
    {
        foreach (ref readonly var field in fields)
        {
            if (field.Term == term)
            {
                found = field;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>The value of the first line that is about a term: its own line, or all that stands below it; null when there is neither.</summary>
    public TextSpan? Value(Term term) => TryFind(term, out var field) ? ValueOf(binding, field) : null;

    public static TextSpan? ValueOf(Binding binding, in Field field)
    {
        if (field.Value.Length > 0)
        {
            return field.Value;
        }

        var blocks = binding.Document.Blocks;
        var first = field.Item + 2;
        return first < blocks[field.Item].Next
            ? new TextSpan(blocks[first].Span.Start, blocks[field.Item].Span.End)
            : null;
    }
}
