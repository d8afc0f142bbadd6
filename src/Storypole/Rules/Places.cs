using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Finds what stands around an item: its whole list item or row, its part of the outline, the first part of a term.</summary>
internal static class Places
{
    /// <summary>All lines of the list item or table row that starts where an item does; the item's own line when there is none.</summary>
    public static TextSpan WholeOf(Spec spec, Item item)
    {
        var block = BlockOf(spec.Document, item);
        return block < 0 ? item.Span : spec.Document.Blocks[block].Span;
    }

    /// <summary>The list item or table row that starts where an item does, or -1.</summary>
    public static int BlockOf(Document document, Item item)
    {
        var blocks = document.Blocks;
        var (low, high) = (0, blocks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = blocks[middle].Span.Start < item.Span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < blocks.Length && blocks[i].Span.Start == item.Span.Start; i++)
        {
            if (blocks[i].Kind is BlockKind.ListItem or BlockKind.TableRow)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The part that starts where an item does, or -1.</summary>
    public static int PartOf(Spec spec, Item item)
    {
        var parts = spec.Outline.Parts;
        var (low, high) = (1, parts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = parts[middle].Span.Start < item.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < parts.Length && parts[low].Span.Start == item.Span.Start ? low : -1;
    }

    /// <summary>The first part of a term, or -1.</summary>
    public static int PartOf(Spec spec, Term term) => PartAfter(spec, 0, term);

    /// <summary>The next part of a term behind one, or -1.</summary>
    public static int PartAfter(Spec spec, int part, Term term)
    {
        var terms = spec.Terms.AsSpan();
        for (var i = part + 1; i < terms.Length; i++)
        {
            if (terms[i] == term)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a part says anything: on its own line, in its body, or in parts below it.</summary>
    public static bool IsFilled(Spec spec, int part)
    {
        var parts = spec.Outline.Parts;
        ref readonly var at = ref parts[part];
        return at.Value.Length > 0 || at.BodyEnd > at.BodyStart || at.Next > part + 1;
    }
}
