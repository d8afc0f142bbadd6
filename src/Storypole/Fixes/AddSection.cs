using Storypole.Conforming;
using Storypole.Diagnostics;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Puts the template's placeholders for a section in its place, or below a heading that has nothing.</summary>
internal static class AddSection
{
    public static Fix? Missing(FixSite site)
    {
        var match = SectionText.MatchOf(site);
        var index = site.Spec.Schema.Index;
        var sections = SectionsOf(site, match);
        if (sections.Count == 0 || site.World.TemplateOf(site.Spec.Schema) is not { } template)
        {
            return null;
        }

        var parent = match.PartOf(index[sections[0]].Parent);
        if (parent < 0 || !IsOnItsLevel(site, match, index[sections[0]].Parent))
        {
            return null;
        }

        // Those that come to stand at one place are put there together, in the template's order.
        var texts = new TemplateSections(template, site.Spec.Schema);
        var edits = sections
            .GroupBy(x => PlaceOf(site, match, x, parent))
            .OrderBy(x => x.Key)
            .Select(x =>
                SectionText.Insert(
                    site,
                    x.Key,
                    string.Join(
                        site.LineEnd + site.LineEnd,
                        x.Select(y => WithLineEnds(site, texts.TextOf(y, headingOnly: false)))
                    )
                )
            );
        var what = sections.Count == 1 ? site.Spec.Schema.Sections[sections[0]].Title : $"{sections.Count} sections";
        return new Fix($"Add {what} with the template's placeholders", FixKind.Placeholders, [.. edits]);
    }

    /// <summary>The body of a section that is only a heading.</summary>
    public static Fix? Empty(FixSite site)
    {
        var part = SectionText.PartAt(site, site.Finding.Span);
        var match = SectionText.MatchOf(site);
        var section = part < 0 ? -1 : match.SectionOf(part);
        if (
            section <= 0
            || site.Spec.Schema.Index[section].Repeats
            || site.Spec.Outline.Parts[part].Next > part + 1
            || !IsOnItsLevel(site, match, section)
            || site.World.TemplateOf(site.Spec.Schema) is not { } template
        )
        {
            return null;
        }

        var text = new TemplateSections(template, site.Spec.Schema).TextOf(section, headingOnly: false);
        var body = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim('\n');
        var end = site.Document.Blocks[site.Spec.Outline.Parts[part].Block].Span.End;
        return body.Length == 0
            ? null
            : new Fix(
                "Add the template's placeholders",
                FixKind.Placeholders,
                [new TextEdit(new TextSpan(end, end), WithLineEnds(site, $"\n\n{body}"))]
            );
    }

    /// <summary>Without the line that parts a section from the next in the template, and in the text's own line ends.</summary>
    internal static string WithLineEnds(FixSite site, string text)
    {
        text = text.TrimEnd('\n');
        text = text.EndsWith("\n---", StringComparison.Ordinal) ? text[..^4].TrimEnd('\n') : text;
        return text.ReplaceLineEndings(site.LineEnd);
    }

    /// <summary>The sections that the finding names; one that may stand there under a similar name is left to the author.</summary>
    private static List<int> SectionsOf(FixSite site, SchemaMatch match)
    {
        var several = MissingSection.TitlesIn(site.Finding.Message);
        var sections = site.Spec.Schema.Sections;
        var found = new List<int>();
        for (var i = 1; i < sections.Length; i++)
        {
            var message = $"The section {sections[i].Title} is missing";
            if (match.PartOf(i) >= 0 || sections[i].Title.Length == 0)
            {
                continue;
            }

            if (
                several.IsEmpty
                && site.Finding.Message.StartsWith(message, StringComparison.Ordinal)
                && (site.Finding.Message.Length == message.Length || IsBelow(site, match, i))
            )
            {
                return [i];
            }

            if (several.Contains(sections[i].Title, StringComparer.Ordinal) && site.Spec.Schema.Index[i].Parent == 0)
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static bool IsBelow(FixSite site, SchemaMatch match, int section) =>
        match.PartOf(site.Spec.Schema.Index[section].Parent) is > 0 and var parent
        && site.Spec.Outline.Parts[parent].Name == site.Finding.Span;

    /// <summary>Where a text has all of its headings a level deeper, what is added would stand askew.</summary>
    private static bool IsOnItsLevel(FixSite site, SchemaMatch match, int section)
    {
        if (section > 0)
        {
            return match.PartOf(section) is > 0 and var part
                && site.Spec.Outline.Parts[part].Level == site.Spec.Schema.Sections[section].Level;
        }

        var index = site.Spec.Schema.Index;
        for (var i = 1; i < index.Count; i = index[i].Next)
        {
            if (match.PartOf(i) is > 0 and var child && site.Spec.Outline.Parts[child].Level != index[i].Level)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Behind the section that is before it in the template, else before the one that is after it, else at the end.</summary>
    private static int PlaceOf(FixSite site, SchemaMatch match, int section, int parent)
    {
        var index = site.Spec.Schema.Index;
        var above = index[section].Parent;
        var (before, after) = (-1, -1);
        for (var i = above + 1; i < index[above].Next; i = index[i].Next)
        {
            for (var part = match.PartOf(i); part > 0; part = index[i].Repeats ? match.NextPartOf(part) : -1)
            {
                if (!IsChildOf(site, match, part, parent))
                {
                    continue;
                }

                before = i < section ? part : before;
                after = i > section && after < 0 ? part : after;
            }
        }

        return before > 0 ? SectionText.Of(site, before).End
            : after > 0 ? SectionText.StartOf(site, after)
            : parent > 0 ? SectionText.Of(site, parent).End
            : site.Document.Source.Length;
    }

    private static bool IsChildOf(FixSite site, SchemaMatch match, int part, int parent)
    {
        var its = site.Spec.Outline.Parts[part].Parent;
        return its == parent || (parent == 0 && match.SectionOf(its) == 0);
    }
}
