using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Conforming;

/// <summary>
/// Brings a specification into its template's shape: what stands for a section gets the section's place, level and title,
/// what is missing arrives as the template's placeholders, and what the template does not know stays where it was. No
/// sentence is rewritten and none is lost.
/// </summary>
public static class Conformer
{
    /// <summary>A heading on another level can make room for something else that is missing; nothing known takes more rounds.</summary>
    private const int MostRounds = 4;

    /// <param name="template">The template that the specification's schema was compiled from.</param>
    public static ConformedText Conform(Spec spec, Document template)
    {
        var sections = new TemplateSections(template, spec.Schema);
        var conformed = ConformOnce(spec, sections);
        for (var round = 1; round < MostRounds; round++)
        {
            var text = DocumentParser.Parse(SourceText.From(conformed.ToBytes()));
            var next = ConformOnce(SpecReader.Read(text, spec.Schema), sections);
            if (!next.IsChanged)
            {
                break;
            }

            conformed = conformed.Then(next);
        }

        return conformed;
    }

    private static ConformedText ConformOnce(Spec spec, TemplateSections sections)
    {
        var match = SchemaMatch.Of(spec.Outline, spec.Schema, spec.Terms);
        var placement = new Placement(spec.Outline, spec.Schema, match);
        var steps = StepPlan.Of(spec.Outline, spec.Schema, placement);
        var inserted = new List<string>();
        var titles = new Dictionary<int, string>();
        var header = EditsOf(spec, steps, sections, titles, inserted, out var edits);
        var pieces = Write(spec, steps, sections, header, edits, inserted);
        return new ConformedText(
            spec.Document.Source,
            pieces,
            Understanding.Of(spec, placement),
            MovedIn(spec, steps),
            titles.Count,
            [.. inserted]
        );
    }

    /// <returns>The header's fields when they have to stand before the first section; else null.</returns>
    private static string? EditsOf(
        Spec spec,
        List<Step> steps,
        TemplateSections sections,
        Dictionary<int, string> titles,
        List<string> inserted,
        out ImmutableArray<TextEdit> sorted
    )
    {
        var edits = new List<TextEdit>();
        var header = MissingHeader.Add(spec, sections, edits, inserted);
        foreach (var step in steps)
        {
            if (step.Part <= 0 || step.Section == 0)
            {
                continue;
            }

            ref readonly var part = ref spec.Outline.Parts[step.Part];
            var title =
                step.Section > 0
                    ? HeadingEdits.NewTitle(spec.Document, part, spec.Schema.Sections[step.Section])
                    : null;
            if (title is not null)
            {
                titles.Add(step.Part, title);
            }

            HeadingEdits.Add(spec.Document, part, step.Level, title, edits);
        }

        MovedAnchors.Add(spec.Outline, titles, edits);
        edits.Sort((x, y) => x.Span.Start.CompareTo(y.Span.Start));
        sorted = [.. edits];
        return header;
    }

    private static ImmutableArray<Piece> Write(
        Spec spec,
        List<Step> steps,
        TemplateSections sections,
        string? header,
        ImmutableArray<TextEdit> edits,
        List<string> inserted
    )
    {
        var writer = new PieceWriter(spec.Document.Source, edits);
        var extents = HeadingExtents.Of(spec.Outline);
        var tail = ClosingQuote(spec.Document);
        var end = 0;
        foreach (var step in steps)
        {
            if (step.Part < 0)
            {
                writer.StartBlock();
                writer.Add(sections.TextOf(step.Section, step.IsHeadingOnly));
                inserted.Add(spec.Schema.Sections[step.Section].Title);
                end = -1;
                continue;
            }

            var extent = extents[step.Part];
            if (extent.Start != end)
            {
                writer.StartBlock();
            }

            extent = extent with { End = Math.Min(extent.End, Math.Max(extent.Start, tail.Start)) };
            writer.Keep(extent);
            end = extent.End;
            if (step.Part == 0 && header is not null)
            {
                writer.StartBlock();
                writer.Add(header);
                end = -1;
            }
        }

        if (tail.Length > 0)
        {
            if (end != tail.Start)
            {
                writer.StartBlock();
            }

            writer.Keep(tail);
        }

        writer.EndText();
        return writer.Pieces;
    }

    /// <summary>A quote at the very end speaks of the whole text, <c>&gt; Last updated: …</c>, and stays there; empty when there is none.</summary>
    private static TextSpan ClosingQuote(Document document)
    {
        var blocks = document.Blocks;
        var last = 0;
        for (var i = 1; i < blocks.Length; i = blocks[i].Next)
        {
            last = i;
        }

        var end = document.Source.Length;
        return blocks[last].Kind == BlockKind.BlockQuote
            ? new TextSpan(blocks[last].Span.Start, end)
            : new TextSpan(end, end);
    }

    /// <summary>Counts the headings outside a longest run that keeps its order, or on another level, whichever are more.</summary>
    private static int MovedIn(Spec spec, List<Step> steps)
    {
        var ends = new List<int>();
        var relevelled = 0;
        var count = 0;
        foreach (var step in steps.Where(x => x.Part > 0))
        {
            count++;
            relevelled += step.Section != 0 && step.Level != spec.Outline.Parts[step.Part].Level ? 1 : 0;
            var at = ends.BinarySearch(step.Part);
            at = at < 0 ? ~at : at;
            if (at == ends.Count)
            {
                ends.Add(step.Part);
            }
            else
            {
                ends[at] = step.Part;
            }
        }

        return Math.Max(count - ends.Count, relevelled);
    }
}
