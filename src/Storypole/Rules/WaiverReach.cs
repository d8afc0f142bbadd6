using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>How far a waiver reaches, by where its comment stands.</summary>
internal static class WaiverReach
{
    public static TextSpan Of(Spec spec, TextSpan comment)
    {
        var blocks = spec.Document.Blocks;
        if (IsAboveFirstHeading(spec.Outline, comment.Start))
        {
            return new TextSpan(0, spec.Document.Source.Length);
        }

        var block = spec.Document.BlockAt(comment.Start);
        return blocks[block].Kind switch
        {
            BlockKind.Html => Behind(spec, block),
            BlockKind.Heading => SectionOf(spec.Outline, block),
            _ => Around(blocks, block).Union(comment),
        };
    }

    /// <summary>Above everything that has a name, a waiver is meant for all of it.</summary>
    private static bool IsAboveFirstHeading(Outline outline, int offset)
    {
        foreach (var part in outline.Parts)
        {
            if (part.Level > 0)
            {
                return offset < part.Span.Start;
            }
        }

        return false;
    }

    /// <summary>The block that follows a comment on lines of its own, with its whole section when it is a heading.</summary>
    private static TextSpan Behind(Spec spec, int comment)
    {
        var blocks = spec.Document.Blocks;
        var parent = blocks[comment].Parent;
        var next = blocks[comment].Next;
        while (
            next < blocks[parent].Next && blocks[next].Kind == BlockKind.Html && blocks[next].Has(BlockFlags.Comment)
        )
        {
            next = blocks[next].Next;
        }

        return next < blocks[parent].Next
            ? blocks[next].Kind == BlockKind.Heading
                ? SectionOf(spec.Outline, next)
                : blocks[next].Span
            : parent > 0
                ? blocks[parent].Span
                : SectionAround(spec.Outline, blocks[comment].Span.Start);
    }

    private static TextSpan SectionOf(Outline outline, int heading)
    {
        foreach (var part in outline.Parts)
        {
            if (part.Level > 0 && part.Block == heading)
            {
                return part.Extent;
            }
        }

        return outline.Document.Blocks[heading].Span;
    }

    /// <summary>The innermost section that an offset stands in.</summary>
    private static TextSpan SectionAround(Outline outline, int offset)
    {
        var found = outline.Parts[0].Extent;
        foreach (var part in outline.Parts)
        {
            if (part.Level > 0 && part.Span.Start <= offset)
            {
                found = part.Extent;
            }
        }

        return found;
    }

    /// <summary>The list item or table row that a leaf stands in, else the leaf.</summary>
    private static TextSpan Around(ReadOnlySpan<Block> blocks, int leaf)
    {
        for (var at = leaf; at > 0; at = blocks[at].Parent)
        {
            if (blocks[at].Kind is BlockKind.ListItem or BlockKind.TableRow)
            {
                return blocks[at].Span;
            }
        }

        return blocks[leaf].Span;
    }
}
