using System.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Writes the anchor of the one heading that a misspelt one can only stand for.</summary>
internal static class SpellAnchor
{
    public static Fix? Propose(FixSite site)
    {
        // The finding begins at the `#`; in front of it another file may be named, whose headings are not at hand.
        var span = site.Finding.Span;
        if (
            span.Length < 2
            || span.Start == 0
            || site.Bytes[span.Start - 1] is not ((byte)'(' or (byte)'<' or (byte)' ')
        )
        {
            return null;
        }

        var written = new TextSpan(span.Start + 1, span.End);
        var blocks = site.Document.Blocks;
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < blocks.Length; i++)
        {
            if (blocks[i].Kind == BlockKind.Heading)
            {
                anchors.Add(AnchorOf(InlineText.Of(site.Document, i)));
            }
        }

        return Spelling.Of(Uri.UnescapeDataString(site.Text(written)), anchors) is { } meant
            ? new Fix($"Lead the link to #{meant}", FixKind.Reading, [new TextEdit(written, meant)])
            : null;
    }

    /// <summary>A heading's words in small letters with hyphens between them, as hosts of repositories make anchors.</summary>
    private static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var rune in heading.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-')
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
}
