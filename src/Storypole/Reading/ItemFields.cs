using Storypole.Documents;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>The labelled lines below a list item: <c>- Location: `src/a.cs`</c>, <c>- **Goal**: learn</c>.</summary>
internal static class ItemFields
{
    /// <summary>One labelled line.</summary>
    /// <param name="Item">Its list item, below which more may stand.</param>
    /// <param name="Value">What stands behind the colon; empty when nothing does.</param>
    public readonly record struct Field(int Item, TextSpan Name, TextSpan Value);

    /// <summary>The first line below <paramref name="item"/> that is about a term.</summary>
    public static bool TryFind(Binding binding, int item, Term term, out Field found)
    {
        foreach (var child in Items.Below(binding.Document, item))
        {
            if (TryRead(binding, child, term, out found))
            {
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>The value of the first line below an item that is about a term: its own line, or all that stands below it.</summary>
    public static TextSpan? Value(Binding binding, int item, Term term) =>
        TryFind(binding, item, term, out var field) ? ValueOf(binding, field) : null;

    /// <summary>Whether a list item is a labelled line about a term.</summary>
    public static bool TryRead(Binding binding, int item, Term term, out Field found)
    {
        var text = Items.TextOf(binding.Document, item);
        var lead = ItemLead.Read(binding.Bytes, text);
        if (lead.HasSeparator && NameTable.BuiltIn.Find(binding.Slice(lead.Name), out _) == term)
        {
            found = new Field(item, lead.Name, lead.Rest);
            return true;
        }

        found = default;
        return false;
    }

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
