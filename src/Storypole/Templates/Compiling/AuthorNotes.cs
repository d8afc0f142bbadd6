using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Templates.Compiling;

/// <summary>The notes for authors: in a template, what follows the last rule when it holds no placeholder.</summary>
internal static class AuthorNotes
{
    /// <summary>The rule before the notes, or -1.</summary>
    public static int RuleOf(Document document)
    {
        var blocks = document.Blocks;
        var rule = -1;
        for (var i = 1; i < blocks.Length; i = blocks[i].Next)
        {
            rule = blocks[i].Kind == BlockKind.ThematicBreak ? i : rule;
        }

        if (rule < 0 || blocks[rule].Next == blocks.Length)
        {
            return -1;
        }

        var rest = new TextSpan(blocks[rule].Span.End, document.Source.Length);
        return Brackets.Find(document, rest).Count == 0 ? rule : -1;
    }

    /// <summary>Headings and labels by name, then the texts of paragraphs and list items.</summary>
    public static List<string> Read(TemplateText template, int rule)
    {
        var notes = new List<string>();
        var start = template.Document.Blocks[rule].Span.End;
        var inLabels = new HashSet<int>();
        foreach (var part in template.Outline.Parts)
        {
            if (part.Span.Start >= start)
            {
                notes.Add(template.Text(part.Name));
                inLabels.Add(part.Block);
            }
        }

        var blocks = template.Document.Blocks;
        for (var i = blocks[rule].Next; i < blocks.Length; i++)
        {
            if (blocks[i].Kind == BlockKind.Paragraph && !inLabels.Contains(i))
            {
                notes.Add(template.TextOf(blocks[i]));
            }
        }

        return notes;
    }
}
