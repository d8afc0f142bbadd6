using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Reading;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Moves a section, heading and all, to where the template has it among its siblings; or a second one below the first.</summary>
internal static class MoveSection
{
    public static Fix? ToItsPlace(FixSite site)
    {
        var part = SectionText.PartAt(site, site.Finding.Span);
        var match = SectionText.MatchOf(site);
        foreach (var fault in match.Faults)
        {
            if (fault.Part == part && fault.Kind == SectionFaultKind.Order)
            {
                return Move(site, part, Target(site, match, fault));
            }
        }

        return null;
    }

    /// <summary>The text of a section that stands twice, below the text of the first one.</summary>
    public static Fix? BelowTheFirst(FixSite site)
    {
        var part = SectionText.PartAt(site, site.Finding.Span);
        if (
            site.Finding.Related is not [var related, ..]
            || SectionText.PartAt(site, related.Span) is not (> 0 and var first)
        )
        {
            return null;
        }

        var parts = site.Spec.Outline.Parts;
        if (part < 0 || parts[part].Level != parts[first].Level || parts[part].Parent != parts[first].Parent)
        {
            return null;
        }

        var whole = SectionText.Of(site, part);
        var below = Whole.NextLine(site.Bytes, site.Document.Blocks[parts[part].Block].Span.End);
        var text = SectionText.TextOf(site, whole with { Start = below }).TrimStart('\r', '\n');
        if (text.Length == 0)
        {
            return null;
        }

        // Two names for one section: the words of the second would be lost.
        var isSame = site.Document.Slice(parts[part].Name).SequenceEqual(site.Document.Slice(parts[first].Name));
        var target = SectionText.Of(site, first).End;
        return target == whole.Start
            ? new Fix("Take out the second heading", isSame ? FixKind.Reading : FixKind.Claim, [HeadingOut(site, part)])
            : new Fix(
                "Move the text below the first heading",
                isSame ? FixKind.Reading : FixKind.Claim,
                Sorted(SectionText.Insert(site, target, text), new TextEdit(SectionText.Cut(site, whole), ""))
            );
    }

    private static TextEdit HeadingOut(FixSite site, int part)
    {
        var heading = site.Document.Blocks[site.Spec.Outline.Parts[part].Block].Span;
        return new TextEdit(Whole.WithoutStump(site.Document.Source, heading), "");
    }

    /// <summary>Behind the section that it follows in the template, or before the first of its siblings; -1 when that is not clear.</summary>
    private static int Target(FixSite site, SchemaMatch match, SectionFault fault)
    {
        var parts = site.Spec.Outline.Parts;
        if (fault.Other >= 0)
        {
            return parts[fault.Other].Parent == parts[fault.Part].Parent ? SectionText.Of(site, fault.Other).End : -1;
        }

        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Parent == parts[fault.Part].Parent && match.SectionOf(i) > 0)
            {
                return SectionText.StartOf(site, i);
            }
        }

        return -1;
    }

    private static Fix? Move(FixSite site, int part, int target)
    {
        var whole = SectionText.Of(site, part);
        return target < 0 || (target >= whole.Start && target <= whole.End)
            ? null
            : new Fix(
                "Move the section to its place",
                FixKind.Reading,
                Sorted(
                    SectionText.Insert(site, target, SectionText.TextOf(site, whole)),
                    new TextEdit(SectionText.Cut(site, whole), "")
                )
            );
    }

    private static ImmutableArray<TextEdit> Sorted(TextEdit a, TextEdit b) =>
        a.Span.Start <= b.Span.Start ? [a, b] : [b, a];
}
