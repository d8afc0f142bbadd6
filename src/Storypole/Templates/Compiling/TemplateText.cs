using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Templates.Compiling;

/// <summary>A template while it is compiled: its text up to the notes for authors, and what was found wrong with it.</summary>
internal sealed class TemplateText
{
    public TemplateText(SourceText source)
    {
        Document = DocumentParser.Parse(source);
        Outline = Outline.Of(Document);
        var rule = AuthorNotes.RuleOf(Document);
        End = rule < 0 ? source.Length : Document.Blocks[rule].Span.Start;
        Notes = rule < 0 ? [] : AuthorNotes.Read(this, rule);
    }

    public Document Document { get; }

    public Outline Outline { get; }

    /// <summary>Where the notes for authors begin, or the end of the text.</summary>
    public int End { get; }

    public IReadOnlyList<string> Notes { get; }

    public List<TemplateProblem> Problems { get; } = [];

    public string Text(TextSpan span) => Document.Source.Text(span);

    public void Report(TextSpan span, string message) => Problems.Add(new TemplateProblem(span, message));

    /// <summary>The text of a leaf on one line, a box before it left out.</summary>
    public string TextOf(in Block block)
    {
        var text = Text(block.Span);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        text = string.Join(' ', lines);
        return text.StartsWith("[ ] ", StringComparison.Ordinal) ? text[4..] : text;
    }

    /// <summary>The comments that stand in a body, without their marks.</summary>
    public IEnumerable<string> CommentsIn(int start, int end)
    {
        for (var i = start; i < end; i = Document.Blocks[i].Next)
        {
            var block = Document.Blocks[i];
            if (block.Kind == BlockKind.Html && block.Has(BlockFlags.Comment))
            {
                foreach (var comment in Comments.Find(Document.Bytes, block.Span))
                {
                    yield return Text(comment);
                }
            }
        }
    }
}
