using Storypole.Documents;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Items of lists as whole lines.</summary>
internal static class ListItems
{
    /// <summary>The innermost list item that an offset stands in, or -1.</summary>
    public static int Around(Document document, int offset)
    {
        var blocks = document.Blocks;
        var at = document.BlockAt(offset);
        while (at > 0 && blocks[at].Kind != BlockKind.ListItem)
        {
            at = blocks[at].Parent;
        }

        return at > 0 ? at : -1;
    }

    /// <summary>Whether an item is the only one of its list.</summary>
    public static bool IsOnly(Document document, int item)
    {
        var blocks = document.Blocks;
        var list = blocks[item].Parent;
        return list == item - 1 && blocks[item].Next == blocks[list].Next;
    }

    /// <summary>The lines of an item, to be taken out.</summary>
    public static TextEdit Without(Document document, int item) =>
        new(Whole.Lines(document.Source, document.Blocks[item].Span), "");

    /// <summary>The marker of an item with its indentation: what a line of the same list begins with.</summary>
    public static string? MarkerOf(Document document, int item)
    {
        var span = document.Blocks[item].Span;
        var start = Whole.LineStart(document.Source, span.Start);
        var text = document.Source.Text(new TextSpan(start, Math.Min(span.End, span.Start + 2)));
        return text.TrimStart(' ') is "- " or "* " or "+ " ? text : null;
    }
}
