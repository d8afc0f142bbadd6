using System.Text;
using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Writes the template's word for a value that is a slip of the finger away from it.</summary>
internal static class SpellValue
{
    public static Fix? Propose(FixSite site)
    {
        if (OfferedAt(site.Spec, site.Finding.Span) is not { } offered)
        {
            return null;
        }

        var word = ValueWord.Of(site.Bytes, site.Finding.Span);
        return Spelling.Of(site.Text(word), offered.Alternatives) is { } meant
            ? new Fix($"Write {meant}", FixKind.Reading, [new TextEdit(word, meant)])
            : null;
    }

    /// <summary>What the template offers for the value that stands at a place.</summary>
    private static Enumeration? OfferedAt(Spec spec, TextSpan value)
    {
        var offered = new OfferedValues(spec.Schema);
        if (spec.Header.Lines.Status?.Span == value || spec.Header.FrontMatter.Status?.Span == value)
        {
            return offered.Status.Enumeration;
        }

        if (spec.Header.Profile?.Span == value)
        {
            return offered.Profile.Enumeration;
        }

        return OfItems(spec, value, offered) ?? OfOthers(spec, value, offered);
    }

    private static Enumeration? OfItems(Spec spec, TextSpan value, OfferedValues offered)
    {
        foreach (var decision in spec.Decisions)
        {
            if (decision.Reversibility?.Span == value)
            {
                return offered.Reversibility.Enumeration;
            }
        }

        foreach (var risk in spec.Risks)
        {
            if (risk.Impact?.Span == value || risk.Probability?.Span == value)
            {
                return risk.Impact?.Span == value ? offered.Impact.Enumeration : offered.Probability.Enumeration;
            }
        }

        foreach (var question in spec.Questions)
        {
            if (question.Impact?.Span == value || question.Status?.Span == value)
            {
                return question.Impact?.Span == value
                    ? offered.QuestionImpact.Enumeration
                    : offered.QuestionStatus.Enumeration;
            }
        }

        return spec.Estimate?.Complexity?.Span == value ? offered.Complexity.Enumeration : null;
    }

    private static Enumeration? OfOthers(Spec spec, TextSpan value, OfferedValues offered)
    {
        foreach (var api in spec.Apis)
        {
            if (api.Compatibility == value)
            {
                return offered.Compatibility.Enumeration;
            }
        }

        foreach (var key in spec.Schema.Metadata.Keys)
        {
            if (
                key.Enumeration is { } allowed
                && spec.Metadata.Find(key.Name) is { Home: not MetadataHome.SideFile } entry
                && entry.Value == value
                && string.Equals(spec.Document.Source.Text(value), entry.Text, StringComparison.Ordinal)
            )
            {
                return allowed;
            }
        }

        // A field that no item stands for is known by its label, and that by the section that it stands in.
        foreach (ref readonly var part in spec.Outline.Parts)
        {
            if (part.Value == value)
            {
                var label = spec.Document.Source.Text(part.Name);
                foreach (var (_, field) in offered.Others)
                {
                    if (string.Equals(field.Label, label, StringComparison.OrdinalIgnoreCase))
                    {
                        return field.Enumeration;
                    }
                }
            }
        }

        return null;
    }
}
