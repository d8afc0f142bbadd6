using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Templates.Compiling;

/// <summary>Finds the comments of a template that address the program.</summary>
internal static class Annotations
{
    private const string Open = "<!--";
    private const string Address = "storypole:";

    /// <summary>What the comments among the sibling blocks <c>[start, end)</c> say.</summary>
    public static Annotation Among(TemplateText template, int start, int end)
    {
        var blocks = template.Document.Blocks;
        var found = Annotation.None;
        for (var i = start; i < end; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Html)
            {
                found = In(template, blocks[i].Span, found);
            }
        }

        return found;
    }

    /// <summary>What the comments inside of one line say, added to what was found before.</summary>
    public static Annotation In(TemplateText template, TextSpan span, Annotation found)
    {
        var text = template.Text(span);
        for (var at = 0; (at = text.IndexOf(Open, at, StringComparison.Ordinal)) >= 0; )
        {
            var close = text.IndexOf("-->", at, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            var content = text[(at + Open.Length)..close].Trim();
            if (content.StartsWith(Address, StringComparison.Ordinal))
            {
                found = Read(template, span, content[Address.Length..], found);
            }

            at = close + 3;
        }

        return found;
    }

    /// <param name="place">Where it stands, for what means nothing.</param>
    public static Annotation Read(TemplateText template, TextSpan place, string text, Annotation found) =>
        found.With(
            text.ReplaceLineEndings(" "),
            x =>
                template.Report(
                    place,
                    $"'{x}' means nothing here; an annotation says also, optional, required, since, values, repeats, side file, path, kind, about, stub, any order or other brackets are text"
                )
        );

    /// <summary>A line of a template without the comments that address the program.</summary>
    public static string Without(string line)
    {
        var at = line.IndexOf(Open, StringComparison.Ordinal);
        return
            at >= 0
            && line[(at + Open.Length)..].TrimStart().StartsWith(Address, StringComparison.Ordinal)
            && line.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var close
            ? line[..at].TrimEnd() + line[(close + 3)..]
            : line;
    }
}
