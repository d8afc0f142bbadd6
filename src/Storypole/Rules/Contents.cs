using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>Tells whether something stands below a heading or behind a label. Comments, lines and empty items are nothing.</summary>
internal static class Contents
{
    /// <summary>Whether nothing stands in a part and in all parts below it, not even that there is nothing.</summary>
    public static bool IsEmpty(Spec spec, int part)
    {
        var parts = spec.Outline.Parts;
        var blocks = spec.Document.Blocks;
        for (var i = part; i < parts[part].Next; i++)
        {
            var hasBody = parts[i].BodyStart < parts[i].BodyEnd;
            if (parts[i].Value.Length > 0 || (hasBody && blocks[parts[i].BodyStart].Kind == BlockKind.Paragraph))
            {
                return false;
            }

            if (
                hasBody
                && (HasText(blocks, parts[i].BodyStart, parts[i].BodyEnd) || IsLoneDash(spec.Document, parts[i]))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all that stands in a part is that there is nothing: <c>None</c>, <c>N/A (why)</c>, a dash.</summary>
    public static bool DeclaresNothing(Spec spec, int part)
    {
        var document = spec.Document;
        ref readonly var at = ref spec.Outline.Parts[part];
        if (at.Value.Length > 0)
        {
            return Nothing.IsDeclared(document.Slice(at.Value));
        }

        var blocks = document.Blocks;
        if (at.Next > part + 1 || at.BodyEnd <= at.BodyStart || blocks[at.BodyStart].Next < at.BodyEnd)
        {
            return false;
        }

        ref readonly var only = ref blocks[at.BodyStart];
        return only.Kind switch
        {
            BlockKind.Paragraph => Nothing.IsDeclared(document.Slice(only.Span)),
            BlockKind.List when blocks[at.BodyStart + 1].Next == only.Next => IsLoneDash(document, at)
                || Nothing.IsDeclared(document.Slice(Items.TextOf(document, at.BodyStart + 1))),
            _ => false,
        };
    }

    /// <summary>A dash alone on its line declares nothing, though Markdown reads it as a list with one empty item.</summary>
    private static bool IsLoneDash(Document document, in Part part)
    {
        var blocks = document.Blocks;
        return part.BodyEnd == part.BodyStart + 2
            && blocks[part.BodyStart].Kind == BlockKind.List
            && document.Slice(blocks[part.BodyStart].Span).Trim(" \t"u8).SequenceEqual("-"u8);
    }

    /// <summary>Whether the sibling blocks <c>[start, end)</c> hold any text.</summary>
    public static bool HasText(ReadOnlySpan<Block> blocks, int start, int end)
    {
        // Blocks inside others follow them in the array, so one walk over all of them needs no recursion.
        for (var i = start; i < end; i++)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.Paragraph or BlockKind.Heading:
                case BlockKind.Html when !blocks[i].Has(BlockFlags.Comment):
                case BlockKind.Code when blocks[i].LineCount > 0:
                case BlockKind.TableCell
                    when blocks[i].Content.Length > 0 && !blocks[blocks[i].Parent].Has(BlockFlags.HeaderRow):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }
}
