using System.Text;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents.Oracle;

/// <summary>Renders the inlines of one leaf. What CommonMark does not have (GFM's additions) stays text.</summary>
internal sealed class InlineHtml
{
    private readonly Document document;
    private readonly StringBuilder html = new();
    private readonly List<TextSpan> lines = [];
    private readonly Stack<(Inline Inline, string End)> open = new();
    private int images;
    private int at;

    private InlineHtml(Document document, int block)
    {
        this.document = document;
        foreach (var line in document.LinesOf(document.Blocks[block]))
        {
            lines.Add(line);
        }
    }

    public static string Of(Document document, int block)
    {
        var writer = new InlineHtml(document, block);
        writer.Write(Inlines.Read(document, block));
        return writer.html.ToString();
    }

    private void Write(IReadOnlyList<Inline> inlines)
    {
        at = lines[0].Start;
        foreach (var inline in inlines)
        {
            if (!IsGfm(inline))
            {
                CloseUntil(inline.Span.Start);
                AppendText(inline.Span.Start);
                Begin(inline);
            }
        }

        CloseUntil(int.MaxValue);
        AppendText(lines[^1].End);
    }

    private bool IsGfm(Inline inline) =>
        inline.Kind is InlineKind.Footnote or InlineKind.Strikethrough
        || (inline.Kind is InlineKind.Autolink && document.Bytes[inline.Span.Start] != '<');

    private void CloseUntil(int position)
    {
        while (open.TryPeek(out var top) && top.Inline.Span.End <= position)
        {
            open.Pop();
            AppendText(top.Inline.Content.End);
            images -= top.Inline.Kind is InlineKind.Image ? 1 : 0;
            html.Append(images == 0 ? top.End : "");
            at = top.Inline.Span.End;
        }
    }

    private void Begin(Inline inline)
    {
        switch (inline.Kind)
        {
            case InlineKind.Strong:
                Open(inline, "<strong>", "</strong>");
                break;
            case InlineKind.Emphasis:
                Open(inline, "<em>", "</em>");
                break;
            case InlineKind.Link:
                var (url, title) = Target(inline);
                Open(inline, $"<a href=\"{url}\"{title}>", "</a>");
                break;
            case InlineKind.Image:
                (url, title) = Target(inline);
                Open(inline, $"<img src=\"{url}\" alt=\"", $"\"{title} />");
                images++;
                break;
            case InlineKind.Code:
                Tag("<code>");
                html.Append(Escaping.Escape(Verbatim(inline.Content).Replace('\n', ' ')));
                Tag("</code>");
                at = inline.Span.End;
                break;
            case InlineKind.Autolink:
                var text = document.Source.Text(inline.Content);
                var mailTo = text.Contains(':', StringComparison.Ordinal) ? "" : "mailto:";
                Tag($"<a href=\"{mailTo}{Escaping.Url(text)}\">");
                html.Append(Escaping.Escape(text));
                Tag("</a>");
                at = inline.Span.End;
                break;
            case InlineKind.Escape:
                html.Append(Escaping.Escape(document.Source.Text(inline.Content)));
                at = inline.Span.End;
                break;
            default:
                html.Append(Verbatim(inline.Span));
                at = inline.Span.End;
                break;
        }
    }

    private void Open(Inline inline, string begin, string end)
    {
        Tag(begin);
        open.Push((inline, end));
        at = inline.Content.Start;
    }

    private void Tag(string tag) => html.Append(images == 0 ? tag : "");

    private (string Url, string Title) Target(Inline inline)
    {
        var target = inline.Target;
        var title = "";
        if (inline.IsReference)
        {
            Assert.True(document.TryFindDefinition(document.Slice(target), out var found));
            target = found.Destination;
            title = Verbatim(found.Title);
        }
        else
        {
            var rest = Verbatim(new TextSpan(target.End, inline.Span.End - 1)).Trim('>', ' ', '\t', '\n');
            title = rest.Length > 1 ? rest[1..^1] : "";
        }

        title = title.Length > 0 ? $" title=\"{Escaping.Escape(Escaping.Unescape(title))}\"" : "";
        return (Escaping.Url(Escaping.Unescape(document.Source.Text(target))), title);
    }

    private string Verbatim(TextSpan span)
    {
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var line in lines)
        {
            var part = new TextSpan(Math.Max(line.Start, span.Start), Math.Min(line.End, span.End));
            if (part.Start > part.End || span.Start > line.End)
            {
                continue;
            }

            text.Append(isFirst ? "" : "\n").Append(document.Source.Text(part));
            isFirst = false;
        }

        return isFirst ? document.Source.Text(span) : text.ToString() + (span.End > lines[^1].End ? "" : Tail(span));
    }

    /// <summary>A span that ends in the gap between two lines ends with a line end.</summary>
    private string Tail(TextSpan span) =>
        lines.Exists(line => line.End >= span.End && line.Start <= span.End) ? "" : "\n";

    private void AppendText(int end)
    {
        if (end <= at)
        {
            return;
        }

        var parts = Verbatim(new TextSpan(at, end)).Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            var text = isLast ? parts[i] : parts[i].TrimEnd(' ');
            var isHard = !isLast && parts[i].EndsWith("  ", StringComparison.Ordinal);
            if (!isLast && text.EndsWith('\\'))
            {
                text = text[..^1];
                isHard = true;
            }

            html.Append(Escaping.Escape(Escaping.Resolve(text)));
            if (!isLast)
            {
                html.Append(isHard ? "<br />\n" : "\n");
            }
        }

        at = end;
    }
}
