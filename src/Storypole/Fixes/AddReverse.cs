using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Says the other side of a relation, where a list for it stands.</summary>
internal static class AddReverse
{
    public static Fix? Propose(FixSite site)
    {
        if (
            site.Finding.Related is not [{ Path: { } path }, ..]
            || site.World.Portfolio.ByPath(path) is not { Issue: { } issue }
            || LabelAt(site) is not (> 0 and var label)
        )
        {
            return null;
        }

        var document = site.Document;
        ref readonly var part = ref site.Spec.Outline.Parts[label];
        if (part.Value.Length > 0 || part.BodyEnd <= part.BodyStart)
        {
            return null;
        }

        var blocks = document.Blocks;
        var list = part.BodyStart;
        if (blocks[list].Kind != BlockKind.List || blocks[list].Next < part.BodyEnd)
        {
            return null;
        }

        var last = list + 1;
        while (blocks[last].Next < blocks[list].Next)
        {
            last = blocks[last].Next;
        }

        if (ListItems.MarkerOf(document, last) is not { } marker)
        {
            return null;
        }

        var title = $"Add {issue} to the list";
        if (last == list + 1 && Nothing.IsDeclared(document.Slice(Items.TextOf(document, last))))
        {
            var start = Whole.LineStart(document.Source, blocks[last].Span.Start);
            return new Fix(
                title,
                FixKind.Claim,
                [new TextEdit(new TextSpan(start, blocks[last].Span.End), $"{marker}{issue}")]
            );
        }

        var end = blocks[last].Span.End;
        return new Fix(title, FixKind.Claim, [new TextEdit(new TextSpan(end, end), $"{site.LineEnd}{marker}{issue}")]);
    }

    private static int LabelAt(FixSite site)
    {
        var parts = site.Spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind == PartKind.Label && parts[i].Name == site.Finding.Span)
            {
                return i;
            }
        }

        return -1;
    }
}
