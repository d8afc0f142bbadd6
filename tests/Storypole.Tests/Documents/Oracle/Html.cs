using System.Text;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents.Oracle;

/// <summary>Renders a document the way the CommonMark examples do, to compare it with them.</summary>
internal static class Html
{
    public static string Render(Document document)
    {
        var html = new StringBuilder();
        var blocks = document.Blocks;
        var open = new Stack<(int End, string Tag)>();
        for (var i = 1; i <= blocks.Length; i++)
        {
            while (open.TryPeek(out var top) && i >= top.End)
            {
                html.Append(open.Pop().Tag);
            }

            if (i == blocks.Length)
            {
                break;
            }

            var end = Begin(document, i, html);
            if (end.Length > 0)
            {
                open.Push((blocks[i].Next, end));
            }
        }

        return html.ToString();
    }

    private static string Begin(Document document, int index, StringBuilder html)
    {
        var block = document.Blocks[index];
        switch (block.Kind)
        {
            case BlockKind.Heading:
                html.Append($"<h{block.Level}>{Text(document, index)}</h{block.Level}>\n");
                return "";
            case BlockKind.Paragraph:
                var text = Text(document, index);
                html.Append(IsTight(document, block) ? text + "\n" : $"<p>{text}</p>\n");
                return "";
            case BlockKind.ThematicBreak:
                html.Append("<hr />\n");
                return "";
            case BlockKind.List:
                var tag = block.Has(BlockFlags.Ordered) ? "ol" : "ul";
                html.Append(
                    block is { Number: not 1 } && tag is "ol" ? $"<ol start=\"{block.Number}\">\n" : $"<{tag}>\n"
                );
                return $"</{tag}>\n";
            case BlockKind.ListItem:
                html.Append("<li>\n");
                return "</li>\n";
            case BlockKind.BlockQuote:
                html.Append("<blockquote>\n");
                return "</blockquote>\n";
            case BlockKind.Code:
                var info = Escaping.Unescape(document.Source.Text(block.Content)).Split(' ')[0];
                html.Append(
                    info.Length > 0 ? $"<pre><code class=\"language-{Escaping.Escape(info)}\">" : "<pre><code>"
                );
                html.Append(Escaping.Escape(Lines(document, block))).Append("</code></pre>\n");
                return "";
            case BlockKind.Html:
                html.Append(Lines(document, block));
                return "";
            default:
                return "";
        }
    }

    private static bool IsTight(Document document, in Block block) =>
        document.Blocks[block.Parent] is { Kind: BlockKind.ListItem } item
        && document.Blocks[item.Parent].Has(BlockFlags.Tight);

    private static string Lines(Document document, in Block block)
    {
        var text = new StringBuilder();
        foreach (var line in document.LinesOf(block))
        {
            text.Append(document.Source.Text(line)).Append('\n');
        }

        return text.ToString();
    }

    private static string Text(Document document, int index) => InlineHtml.Of(document, index);
}
