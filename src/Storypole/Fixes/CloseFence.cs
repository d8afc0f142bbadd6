using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Closes a fence: at the end of the text, or before the first heading that was taken for code.</summary>
internal static class CloseFence
{
    public static Fix? Propose(FixSite site)
    {
        var document = site.Document;
        var at = document.BlockAt(site.Finding.Span.Start);
        ref readonly var block = ref document.Blocks[at];
        if (block.Kind != BlockKind.Code || block.Parent != 0)
        {
            // In a list or a quote the end of the item closes it, and the marks of the item would have to be written as well.
            return null;
        }

        var marks = new string((char)document.Bytes[block.Span.Start], block.Number);
        if (site.Finding.Related is [var lost, ..])
        {
            var heading = Whole.LineStart(document.Source, lost.Span.Start);
            var code = document.Bytes[..heading].TrimEnd(" \t\r\n"u8).Length;
            var gap = Whole.IsBlankLineBefore(document.Source, heading) ? "" : site.LineEnd;
            return new Fix(
                "Close the fence before the first heading in it",
                FixKind.Uncovering,
                [new TextEdit(new TextSpan(code, code), site.LineEnd + marks + gap)]
            );
        }

        foreach (var _ in SwallowedHeadings.Of(document, block))
        {
            return null;
        }

        var end = document.Bytes.TrimEnd(" \t\r\n"u8).Length;
        return new Fix(
            "Close the fence at the end",
            FixKind.Form,
            [new TextEdit(new TextSpan(end, end), site.LineEnd + marks)]
        );
    }
}
