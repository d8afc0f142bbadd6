using System.Runtime.InteropServices;
using Storypole.Documents;

namespace Storypole.Rules;

/// <summary>
/// What stands around a place of a text, for rules that found something there. The last answer is kept, since what is asked
/// next mostly lies in the same paragraph: a long one with many findings is then read once, not once for each.
/// </summary>
internal sealed class Prose(Document document)
{
    /// <summary>So many inlines before a place are looked at for one that holds it; a link's text has fewer.</summary>
    private const int MostInlines = 512;

    private readonly List<Inline> inlines = [];
    private int inlinesOf = -1;
    private Passage last;

    /// <summary>The passage that holds an offset; false where no prose stands.</summary>
    public bool TryFind(int offset, out Passage passage)
    {
        if (!last.Extent.Contains(offset))
        {
            last = Passage.Around(document, document.BlockAt(offset), offset);
        }

        passage = last;
        return last.Whole.Contains(offset);
    }

    /// <summary>Whether an offset of a leaf lies in code, a tag, a comment, an image, or the address of a link.</summary>
    public bool IsVerbatim(int block, int offset) =>
        Any(
            block,
            offset,
            static (inline, at) =>
                inline.Kind
                    is InlineKind.Code
                        or InlineKind.Html
                        or InlineKind.Comment
                        or InlineKind.Autolink
                        or InlineKind.Image
                || (inline.Kind == InlineKind.Link && !inline.Content.Contains(at))
        );

    /// <summary>Whether the document defines a link for the bracket that begins at an offset.</summary>
    public bool IsReference(int block, int offset) => Any(block, offset, static (inline, _) => inline.IsReference);

    /// <summary>Whether an offset lies in the text of a link.</summary>
    public bool IsLink(int block, int offset) =>
        Any(block, offset, static (inline, _) => inline.Kind == InlineKind.Link);

    public bool IsComment(int block, int offset) =>
        Any(block, offset, static (inline, _) => inline.Kind == InlineKind.Comment);

    /// <summary>Whether an offset lies in the address of a link, an image or a definition.</summary>
    public bool IsAddress(int offset)
    {
        var block = document.BlockAt(offset);
        return document.Blocks[block].Kind switch
        {
            BlockKind.LinkDefinition => IsAddressOfDefinition(document.Blocks[block], offset),
            BlockKind.Paragraph or BlockKind.Heading or BlockKind.TableCell => Any(
                block,
                offset,
                static (inline, at) => inline.Kind is InlineKind.Link or InlineKind.Image && inline.Target.Contains(at)
            ),
            _ => false,
        };
    }

    /// <summary>Behind the label; and a footnote's text is no address.</summary>
    private bool IsAddressOfDefinition(in Block definition, int offset) =>
        offset > definition.Content.End && document.Bytes[definition.Content.Start] != '^';

    private bool Any(int block, int offset, Func<Inline, int, bool> isWanted)
    {
        if (inlinesOf != block)
        {
            Inlines.Read(document, block, inlines);
            inlinesOf = block;
        }

        var all = CollectionsMarshal.AsSpan(inlines);
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= Math.Max(0, low - MostInlines); i--)
        {
            if (all[i].Span.Contains(offset) && isWanted(all[i], offset))
            {
                return true;
            }
        }

        return false;
    }
}
