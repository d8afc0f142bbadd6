using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Storypole.Tests.Documents.Oracle;

/// <summary>The shapes of a document as Markdig gives them.</summary>
internal static class MarkdigShapes
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .Build();

    public static List<Shape> Of(string text)
    {
        var lines = new TextLines(text);
        var shapes = new List<Shape>();
        Add(Markdown.Parse(text, Pipeline), -1, shapes, lines);
        return shapes;
    }

    private static void Add(Block block, int depth, List<Shape> shapes, TextLines lines)
    {
        if (block is LinkReferenceDefinitionGroup or TableCell)
        {
            return;
        }

        if (depth >= 0)
        {
            var first = lines.LineOf(block.Span.Start);
            shapes.Add(new Shape(depth, NameOf(block), first, lines.LastFilled(first, lines.LineOf(block.Span.End))));
        }

        if (block is ContainerBlock container)
        {
            foreach (var child in container)
            {
                Add(child, depth + 1, shapes, lines);
            }
        }
    }

    private static string NameOf(Block block) =>
        block switch
        {
            YamlFrontMatterBlock => "FrontMatter",
            HeadingBlock heading => "Heading" + heading.Level,
            ListBlock list => list.IsOrdered ? "OrderedList" : "BulletList",
            ListItemBlock item => NameOf(item),
            QuoteBlock => "BlockQuote",
            FencedCodeBlock => "Fence",
            CodeBlock => "IndentedCode",
            HtmlBlock => "Html",
            Table => "Table",
            TableRow row => $"Row of {row.Count}",
            ThematicBreakBlock => "ThematicBreak",
            ParagraphBlock => "Paragraph",
            _ => block.GetType().Name,
        };

    private static string NameOf(ListItemBlock item)
    {
        var task = item.Count > 0 && item[0] is LeafBlock { Inline.FirstChild: TaskList box } ? box : null;
        if (task is null)
        {
            return "Item";
        }

        return task.Checked ? "Item [x]" : "Item [ ]";
    }
}
