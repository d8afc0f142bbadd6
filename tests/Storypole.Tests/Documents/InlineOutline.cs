using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

/// <summary>Writes inlines as <c>Kind(text)</c>, a target after an arrow, a reference with a double one.</summary>
internal static class InlineOutline
{
    public static string Of(string paragraph)
    {
        var document = Parsed.From(paragraph);
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            if (document.Blocks[i].Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.TableCell)
            {
                return Of(document.Source, Inlines.Read(document, i));
            }
        }

        throw new InvalidOperationException("No text in " + Outline.Of(document));
    }

    public static string Of(SourceText source, IReadOnlyList<Inline> inlines) =>
        string.Join(' ', inlines.Select(inline => Of(source, inline)));

    private static string Of(SourceText source, Inline inline)
    {
        var arrow = inline.IsReference ? "=>" : "->";
        var target = inline.Target == default ? "" : arrow + source.Text(inline.Target);
        return $"{inline.Kind}({source.Text(inline.Content)}{target})";
    }
}
