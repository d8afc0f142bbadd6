using System.Text;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Conforming;

/// <summary>Keeps the links within a document alive whose headings get another title.</summary>
internal static class MovedAnchors
{
    /// <param name="titles">The new titles of headings, by part.</param>
    public static void Add(Outline outline, IReadOnlyDictionary<int, string> titles, List<TextEdit> edits)
    {
        var document = outline.Document;
        if (titles.Count == 0 || document.Bytes.IndexOf("(#"u8) < 0)
        {
            return;
        }

        var anchors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (part, title) in titles)
        {
            anchors.TryAdd(AnchorOf(InlineText.Of(document, outline.Parts[part].Block)), AnchorOf(title));
        }

        var inlines = new List<Inline>();
        var blocks = document.Blocks;
        for (var i = 1; i < blocks.Length; i++)
        {
            if (blocks[i].Kind is not (BlockKind.Paragraph or BlockKind.TableCell))
            {
                continue;
            }

            Inlines.Read(document, i, inlines);
            foreach (var link in inlines)
            {
                if (
                    link is { Kind: InlineKind.Link, IsReference: false, Target.Length: > 1 }
                    && document.Bytes[link.Target.Start] == '#'
                    && anchors.TryGetValue(document.Source.Text(After(link.Target)), out var anchor)
                )
                {
                    edits.Add(new TextEdit(After(link.Target), anchor));
                }
            }
        }
    }

    /// <summary>The anchor that GitHub and GitLab give a heading: small letters, hyphens for blanks, and no punctuation.</summary>
    private static string AnchorOf(string title)
    {
        var anchor = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_')
            {
                anchor.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }

    private static TextSpan After(TextSpan target) => target with { Start = target.Start + 1 };
}
