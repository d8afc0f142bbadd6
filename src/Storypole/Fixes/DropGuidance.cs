using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Takes out what a template says to authors: comments, and the notes at its end.</summary>
internal static class DropGuidance
{
    /// <summary>A comment. One that only reads like guidance may be the author's own, and then something is lost.</summary>
    public static Fix? OfComment(FixSite site)
    {
        if (site.Finding.Message.StartsWith("The template's guidance", StringComparison.Ordinal))
        {
            return new Fix(
                "Take out the template's guidance",
                FixKind.Form,
                [DropWaiver.Without(site, site.Finding.Span)]
            );
        }

        // One finding that stands for many comments is none that one edit mends.
        return site.Finding.Message.Contains(" others", StringComparison.Ordinal)
            ? null
            : new Fix("Take out the comment", FixKind.Claim, [DropWaiver.Without(site, site.Finding.Span)]);
    }

    /// <summary>The notes for authors, with all that stands under them. They may hold lines that are not the template's.</summary>
    public static Fix? OfNotes(FixSite site)
    {
        var spec = site.Spec;
        var parts = spec.Outline.Parts;
        var first = 1;
        while (first < parts.Length && parts[first].Name != site.Finding.Span)
        {
            first++;
        }

        if (first == parts.Length)
        {
            return null;
        }

        var last = first;
        for (var next = parts[first].Next; next < parts.Length && IsNote(spec, next); next = parts[next].Next)
        {
            last = next;
        }

        var source = site.Document.Source;
        var extent = new TextSpan(parts[first].Extent.Start, Math.Max(parts[first].Extent.End, parts[last].Extent.End));
        var lines = Whole.Lines(source, extent);
        return new Fix(
            "Take out the template's notes",
            IsAllOfTemplate(site, lines) ? FixKind.Reading : FixKind.Claim,
            [
                new TextEdit(
                    Whole.WithoutStump(source, new TextSpan(lines.Start, Whole.LineStop(source.Bytes, extent.End))),
                    ""
                ),
            ]
        );
    }

    private static bool IsNote(Spec spec, int part)
    {
        var name = spec.Document.Slice(spec.Outline.Parts[part].Name);
        return spec.Terms[part] == Term.AuthorNotes
            || (spec.Terms[part] == Term.Unknown && name.Contains((byte)' ') && spec.Schema.IsAuthorNote(name));
    }

    private static bool IsAllOfTemplate(FixSite site, TextSpan lines)
    {
        if (site.World.TemplateOf(site.Spec.Schema) is not { } template)
        {
            return false;
        }

        var known = template
            .Source.ToString()
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Select(x => x.Trim())
            .ToHashSet(StringComparer.Ordinal);
        return site.Text(lines).ReplaceLineEndings("\n").Split('\n').All(x => known.Contains(x.Trim()));
    }
}
