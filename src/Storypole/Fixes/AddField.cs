using Storypole.Conforming;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Puts the template's placeholder for a field where the field is missing, or behind its empty label.</summary>
internal static class AddField
{
    public static Fix? Missing(FixSite site)
    {
        if (site.World.TemplateOf(site.Spec.Schema) is not { } template)
        {
            return null;
        }

        var sections = new TemplateSections(template, site.Spec.Schema);
        return site.Finding.Message.StartsWith("The header has no ", StringComparison.Ordinal)
            ? InHeader(site, sections)
            : InSection(site, sections);
    }

    private static Fix? InHeader(FixSite site, TemplateSections sections)
    {
        var missing = Missing(site, site.Spec.Schema.Root);
        var lines = missing.Select(sections.HeaderLine).OfType<string>().ToList();
        return lines.Count > 0 && MissingHeader.EditFor(site.Spec, string.Join('\n', lines)) is { } edit
            ? Fix(missing, [edit with { NewText = edit.NewText.ReplaceLineEndings(site.LineEnd) }])
            : null;
    }

    /// <summary>The parts of a section that the finding calls missing.</summary>
    private static List<SchemaPart> Missing(FixSite site, SchemaSection section) =>
        [.. section.Parts.Where(x => x.Label is { } label && MissingField.Names(site.Finding.Message, label))];

    /// <summary>The placeholder of a label that has nothing behind it.</summary>
    public static Fix? Empty(FixSite site)
    {
        var part = SectionText.PartAt(site, site.Finding.Span);
        if (part < 0 || site.World.TemplateOf(site.Spec.Schema) is not { } template)
        {
            return null;
        }

        ref readonly var label = ref site.Spec.Outline.Parts[part];
        var match = SectionText.MatchOf(site);
        var section = match.SectionOf(label.Parent);
        if (label.Kind != PartKind.Label || section < 0 || label.BodyEnd > label.BodyStart)
        {
            return null;
        }

        foreach (var wanted in site.Spec.Schema.Sections[section].Parts)
        {
            if (
                wanted is SchemaField { Label: not null }
                && wanted.Term == site.Spec.Terms[part]
                && wanted.Term != Term.Unknown
                && new TemplateSections(template, site.Spec.Schema).ValueOf(section, wanted) is { Length: > 0 } value
            )
            {
                var end = Math.Max(label.Span.End, Behind(site.Bytes, label.Span.End));
                return Fix([wanted], [new TextEdit(new TextSpan(end, end), $" {value}")]);
            }
        }

        return null;
    }

    /// <summary>Behind the marks that close a bold label.</summary>
    private static int Behind(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)'*' or (byte)'_' or (byte)':')
        {
            at++;
        }

        return at;
    }

    private static Fix? InSection(FixSite site, TemplateSections sections)
    {
        var part = SectionText.PartAt(site, site.Finding.Span);
        var match = SectionText.MatchOf(site);
        var section = part < 0 ? -1 : match.SectionOf(part);
        if (section <= 0)
        {
            return null;
        }

        var missing = Missing(site, site.Spec.Schema.Sections[section]);
        var added = new List<SchemaPart>();
        var edits = new List<TextEdit>();
        var behind = -1;
        foreach (var wanted in site.Spec.Schema.Sections[section].Parts)
        {
            if (!missing.Contains(wanted))
            {
                behind = match.Find(part, wanted) is > 0 and var found ? found : behind;
            }
            else if (sections.PartText(section, wanted) is { } text)
            {
                added.Add(wanted);
                Join(edits, Insert(site, part, behind, AddSection.WithLineEnds(site, text)));
            }
        }

        return edits.Count > 0 ? Fix(added, edits) : null;
    }

    /// <summary>What is put in one place one after the other is one edit.</summary>
    private static void Join(List<TextEdit> edits, TextEdit next)
    {
        if (edits.Count > 0 && edits[^1].Span == next.Span)
        {
            edits[^1] = next with { NewText = edits[^1].NewText + next.NewText };
        }
        else
        {
            edits.Add(next);
        }
    }

    /// <summary>Behind the field before it in the template; without one, below the heading.</summary>
    private static TextEdit Insert(FixSite site, int part, int behind, string text)
    {
        var parts = site.Spec.Outline.Parts;
        var end =
            behind > 0 && parts[behind].Parent == part
                ? Math.Max(parts[behind].Extent.End, parts[behind].Value.End)
                : site.Document.Blocks[parts[part].Block].Span.End;
        end = Whole.LineStop(site.Bytes, end);
        return new TextEdit(new TextSpan(end, end), site.LineEnd + site.LineEnd + text + Gap(site, end));
    }

    /// <summary>What follows at once would become part of what is put before it.</summary>
    private static string Gap(FixSite site, int end)
    {
        var next = Whole.NextLine(site.Bytes, end);
        return next < site.Bytes.Length && !Whole.IsBlank(site.Bytes[next..Whole.LineStop(site.Bytes, next)])
            ? site.LineEnd
            : "";
    }

    private static Fix Fix(List<SchemaPart> wanted, IEnumerable<TextEdit> edits) =>
        new(
            wanted.Count == 1
                ? $"Add {wanted[0].Label} with the template's placeholder"
                : $"Add {string.Join(", ", wanted.Select(x => x.Label))} with the template's placeholders",
            FixKind.Placeholders,
            [.. edits]
        );
}
