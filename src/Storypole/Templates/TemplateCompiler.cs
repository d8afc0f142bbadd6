using Storypole.Documents;
using Storypole.Templates.Compiling;
using Storypole.Text;

namespace Storypole.Templates;

/// <summary>
/// Turns a Markdown template into a schema, from the conventions by which people write templates anyway;
/// <c>docs/templates/README.md</c> lists them. Compiling never fails: a text without headings gives a schema without sections.
/// </summary>
public static class TemplateCompiler
{
    public static CompiledTemplate Compile(SourceText source, string name)
    {
        var template = new TemplateText(source);
        var root = SectionCompiler.Root(template);
        ReportUnclosed(template);
        var schema = new Schema(
            name,
            VersionOf(template),
            root,
            PlaceholdersOf(template),
            GuidanceOf(template),
            [.. template.Notes]
        )
        {
            Metadata = SectionCompiler.Metadata(template),
            Examples = ExamplesOf(template),
        };
        return new CompiledTemplate(schema, [.. template.Problems]);
    }

    private static System.Collections.Immutable.ImmutableArray<string> PlaceholdersOf(TemplateText template)
    {
        var start = BodyStart(template);
        var found = Brackets.Find(template.Document, new TextSpan(start, template.End));
        return [.. found.Select(template.Text).Distinct(StringComparer.Ordinal)];
    }

    private static System.Collections.Immutable.ImmutableArray<string> ExamplesOf(TemplateText template)
    {
        var found = Examples.Find(template.Document, new TextSpan(BodyStart(template), template.End));
        return [.. found.Select(template.Text).Distinct(StringComparer.Ordinal)];
    }

    private static System.Collections.Immutable.ImmutableArray<string> GuidanceOf(TemplateText template)
    {
        var found = Comments.Find(
            template.Document.Bytes,
            new TextSpan(BodyStart(template), template.Document.Source.Length)
        );
        return [.. found.Select(template.Text).Distinct(StringComparer.Ordinal)];
    }

    private static int BodyStart(TemplateText template)
    {
        var blocks = template.Document.Blocks;
        return blocks.Length > 1 && blocks[1].Kind == BlockKind.FrontMatter ? blocks[1].Span.End : blocks[0].Span.Start;
    }

    /// <summary>The scalar of the key <c>version</c> at the top of the front matter, without quotes; null when there is none.</summary>
    private static string? VersionOf(TemplateText template)
    {
        var blocks = template.Document.Blocks;
        if (blocks.Length < 2 || blocks[1].Kind != BlockKind.FrontMatter)
        {
            return null;
        }

        foreach (var line in template.Text(blocks[1].Content).AsSpan().EnumerateLines())
        {
            if (line.StartsWith("version:"))
            {
                var value = line["version:".Length..];
                var comment = value.IndexOf(" #");
                value = (comment < 0 ? value : value[..comment]).Trim().Trim("\"'");
                return value.IsEmpty ? null : value.ToString();
            }
        }

        return null;
    }

    private static void ReportUnclosed(TemplateText template)
    {
        foreach (var block in template.Document.Blocks)
        {
            if (block.Has(BlockFlags.Unclosed))
            {
                template.Report(
                    block.Span with
                    {
                        End = Math.Min(block.Span.End, block.Span.Start + 3),
                    },
                    "This is never closed, and takes the rest of the template with it"
                );
            }
        }
    }
}
