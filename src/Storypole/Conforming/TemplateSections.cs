using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Conforming;

/// <summary>What a template says under each of its sections, without the comments to authors.</summary>
internal sealed class TemplateSections
{
    private readonly Spec template;
    private readonly SchemaMatch match;

    public TemplateSections(Document template, Schema schema)
    {
        this.template = SpecReader.Read(template, schema);
        match = SchemaMatch.Of(this.template.Outline, schema, this.template.Terms);
    }

    /// <summary>A section with all that stands under it, lines ended by LF; its heading alone when the template does not hold it.</summary>
    public string TextOf(int section, bool headingOnly)
    {
        var part = match.PartOf(section);
        var found = template.Schema.Sections[section];
        if (part < 0 || headingOnly)
        {
            return $"{new string('#', found.Level)} {found.Title}\n";
        }

        return TextOf(template.Outline.Parts[part]);
    }

    /// <summary>A labelled part of a section with all that stands under it, lines ended by LF; null when the template has no such label.</summary>
    public string? PartText(int section, SchemaPart wanted) =>
        match.PartOf(section) is >= 0 and var part && match.Find(part, wanted) is > 0 and var found
            ? TextOf(template.Outline.Parts[found])
            : null;

    /// <summary>What stands behind a label of a section, a placeholder mostly; null when the template has no such label.</summary>
    public string? ValueOf(int section, SchemaPart wanted) =>
        match.PartOf(section) is >= 0 and var part && match.Find(part, wanted) is > 0 and var found
            ? template.Document.Source.Text(template.Outline.Parts[found].Value)
            : null;

    private string TextOf(in Part at)
    {
        var text = new StringBuilder();
        var start = Math.Min(at.Extent.Start, at.Span.Start);
        var end = Math.Max(at.Extent.End, at.Value.End);
        var copied = start;
        var blocks = template.Document.Blocks;
        for (var i = at.Block; i < blocks.Length && blocks[i].Span.Start < end; i = blocks[i].Next)
        {
            if (blocks[i].Has(BlockFlags.Comment))
            {
                text.Append(template.Document.Source.Text(new TextSpan(copied, blocks[i].Span.Start)).TrimEnd());
                copied = blocks[i].Span.End;
            }
        }

        text.Append(template.Document.Source.Text(new TextSpan(copied, end)).TrimEnd());
        return text.Append('\n').ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The line of a field of the header, <c>**Status**: [DRAFT/APPROVED]</c>; null when the template has no such label.</summary>
    public string? HeaderLine(SchemaPart field)
    {
        var part = match.Find(0, field);
        if (part < 0)
        {
            return null;
        }

        ref readonly var at = ref template.Outline.Parts[part];
        return template.Document.Source.Text(new TextSpan(at.Span.Start, Math.Max(at.Span.End, at.Value.End)));
    }
}
