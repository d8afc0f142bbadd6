using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>Reads what an option says besides its pros, its cons and its labelled reason.</summary>
internal static class OptionText
{
    private const int ShortestReason = 12;

    /// <summary>Whether an option is chosen for certain: by its mark, by a ticked box, or by a word like <c>selected</c>.</summary>
    public static bool IsChosen(Spec spec, Option option)
    {
        if (option.IsChosen is { } mark)
        {
            return mark;
        }

        var item = Places.BlockOf(spec.Document, option);
        return item >= 0
            && (
                spec.Document.Blocks[item].Has(BlockFlags.Done)
                || SaysChosen(spec.Document.Slice(spec.Document.Blocks[item].Span))
            );
    }

    private static bool SaysChosen(ReadOnlySpan<byte> text)
    {
        foreach (var word in new Words(text))
        {
            if (
                Ascii.EqualsIgnoreCase(word, "chosen"u8)
                || Ascii.EqualsIgnoreCase(word, "selected"u8)
                || Ascii.EqualsIgnoreCase(word, "recommended"u8)
                || Ascii.EqualsIgnoreCase(word, "preferred"u8)
                || Ascii.EqualsIgnoreCase(word, "accepted"u8)
                || Ascii.EqualsIgnoreCase(word, "adopted"u8)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether an option holds free text in which its reason may stand: behind its name, or below it under a label that is
    /// neither pros nor cons.
    /// </summary>
    public static bool MayHoldReason(Spec spec, Option option)
    {
        var document = spec.Document;
        var item = Places.BlockOf(document, option);
        if (item < 0)
        {
            return true;
        }

        var line = Items.TextOf(document, item);
        if (
            line.End > option.Name.End
            && Letters(document.Slice(line with { Start = option.Name.End })) >= ShortestReason
        )
        {
            return true;
        }

        var blocks = document.Blocks;
        for (
            var i = item + 1 < blocks[item].Next ? blocks[item + 1].Next : blocks[item].Next;
            i < blocks[item].Next;
            i = blocks[i].Next
        )
        {
            if (blocks[i].Kind != BlockKind.List)
            {
                return true;
            }
        }

        foreach (var below in Items.Below(document, item))
        {
            var lead = ItemLead.Read(document.Bytes, Items.TextOf(document, below));
            if (
                spec.Schema.Names.Find(document.Slice(lead.Name), out _)
                is not (Term.Pros or Term.Cons or Term.Rationale or Term.WhyNot)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text says why: <c>because</c>, <c>since</c>, <c>so that</c>.</summary>
    public static bool SaysWhy(ReadOnlySpan<byte> text)
    {
        foreach (var word in new Words(text))
        {
            if (
                Ascii.EqualsIgnoreCase(word, "because"u8)
                || Ascii.EqualsIgnoreCase(word, "since"u8)
                || Ascii.EqualsIgnoreCase(word, "due"u8)
                || Ascii.EqualsIgnoreCase(word, "so"u8)
                || Ascii.EqualsIgnoreCase(word, "as"u8)
                || Ascii.EqualsIgnoreCase(word, "reason"u8)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int Letters(ReadOnlySpan<byte> text)
    {
        var letters = 0;
        foreach (var word in new Words(text))
        {
            letters += word.Length;
        }

        return letters;
    }
}
