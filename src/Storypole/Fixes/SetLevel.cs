using Storypole.Conforming;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Gives a heading the template's level, and moves those below it along.</summary>
internal static class SetLevel
{
    private const int Deepest = 6;

    public static Fix? Propose(FixSite site)
    {
        var part = SectionText.PartAt(site, site.Finding.Span);
        var match = SectionText.MatchOf(site);
        var section = part < 0 ? -1 : match.SectionOf(part);
        if (section <= 0)
        {
            return null;
        }

        var parts = site.Spec.Outline.Parts;
        var by = site.Spec.Schema.Index[section].Level - parts[part].Level;
        var isWhole = site.Finding.Message.Contains(" other sections have level ", StringComparison.Ordinal);
        var edits = new List<TextEdit>();
        for (var i = isWhole ? 1 : part; i < (isWhole ? parts.Length : parts[part].Next); i++)
        {
            if (parts[i].Kind != PartKind.Heading || parts[i].Name == site.Spec.Header.Title)
            {
                continue;
            }

            var level = parts[i].Level + by;
            if (level is < 1 or > Deepest)
            {
                return null;
            }

            HeadingEdits.Add(site.Document, parts[i], level, null, edits);
        }

        // Where the section around it is missing, or others stand between, a heading of this name may be something else.
        var isCertain =
            isWhole
            || (
                match.PartOf(site.Spec.Schema.Index[section].Parent) >= 0
                && TemplateOrder.Confirms(site.Spec, match, part)
            );
        return new Fix(
            isWhole ? "Give all headings the template's level" : "Give the heading the template's level",
            isCertain ? FixKind.Reading : FixKind.Claim,
            [.. edits]
        );
    }
}
