using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Reads the plans for critical risks.</summary>
internal static class CriticalPlans
{
    /// <summary>The items of the list; false where plans stand in a form that cannot be counted.</summary>
    public static bool TryRead(Spec spec, Span<TextSpan> plans, out int count)
    {
        count = 0;
        var blocks = spec.Document.Blocks;
        for (
            var part = Places.PartOf(spec, Term.CriticalRisks);
            part > 0;
            part = Places.PartAfter(spec, part, Term.CriticalRisks)
        )
        {
            ref readonly var at = ref spec.Outline.Parts[part];
            var isNothing = Nothing.IsDeclared(spec.Document.Slice(at.Value));
            if (at.Next > part + 1 || (at.Value.Length > 0 && !isNothing))
            {
                return false;
            }

            for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
            {
                if (blocks[i].Kind == BlockKind.Paragraph && Nothing.IsDeclared(spec.Document.Slice(blocks[i].Span)))
                {
                    continue;
                }

                if (blocks[i].Kind is not (BlockKind.List or BlockKind.ThematicBreak or BlockKind.Html))
                {
                    return false;
                }
            }

            foreach (var item in Items.Of(spec.Document, at))
            {
                if (count == plans.Length)
                {
                    return false;
                }

                if (!Nothing.IsDeclared(spec.Document.Slice(Items.TextOf(spec.Document, item))))
                {
                    plans[count++] = blocks[item].Span with { Start = blocks[item].Content.Start };
                }
            }
        }

        return true;
    }

    /// <summary>Whether a plan begins with a risk's title, marks aside.</summary>
    public static bool Repeats(ReadOnlySpan<byte> plan, ReadOnlySpan<byte> title)
    {
        plan = plan.TrimStart(" *_`["u8);
        return title.Length > 0 && plan.Length >= title.Length && Ascii.EqualsIgnoreCase(plan[..title.Length], title);
    }
}
