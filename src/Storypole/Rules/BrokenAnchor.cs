using System.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Portfolios;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A link leads to a heading that the document does not have.</summary>
public sealed class BrokenAnchor() : Rule(1802, "broken-anchor", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        AnchorSet? own = null;
        foreach (var target in reporter.TargetsOf(spec))
        {
            var link = spec.Document.Slice(target);
            var hash = link.IndexOf((byte)'#');
            if (
                hash >= 0
                && AnchorOf(link[(hash + 1)..]) is { } anchor
                && IsBroken(spec, link, hash, anchor, ref own, reporter)
                && reporter.ProseOf(spec).IsAddress(target.Start)
            )
            {
                var where = hash == 0 ? "This document" : spec.Document.Show(target with { End = target.Start + hash });
                reporter.Report(
                    new TextSpan(target.Start + hash, target.End),
                    $"{where} has no heading for the anchor {anchor}",
                    "write the heading's words in small letters with hyphens between them"
                );
            }
        }
    }

    private static bool IsBroken(
        Spec spec,
        ReadOnlySpan<byte> link,
        int hash,
        string anchor,
        ref AnchorSet? own,
        Reporter reporter
    )
    {
        if (hash == 0)
        {
            // The text at hand, which may differ from the file that lies on disk.
            own ??= AnchorSet.Of(spec.Document);
            return !own.Has(anchor);
        }

        // In a file that is missing the link itself is the finding.
        return IsMarkdown(link[..hash])
            && WorkspacePath.Resolve(reporter.Path, link) is { } path
            && reporter.Surroundings.Exists(path) == true
            && reporter.Surroundings.HasAnchor(path, anchor) == false;
    }

    /// <summary>The anchor, unless it is one that every document has or that names lines or words instead of a heading.</summary>
    private static string? AnchorOf(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.StartsWith(":~:"u8) || text.SequenceEqual("top"u8) || IsLineNumber(text))
        {
            return null;
        }

        var anchor = Uri.UnescapeDataString(Encoding.UTF8.GetString(text));
        return anchor.StartsWith("user-content-", StringComparison.Ordinal) ? anchor["user-content-".Length..] : anchor;
    }

    private static bool IsLineNumber(ReadOnlySpan<byte> text) =>
        text.Length > 1 && text[0] == 'L' && char.IsAsciiDigit((char)text[1]);

    private static bool IsMarkdown(ReadOnlySpan<byte> path) => path.EndsWith(".md"u8) || path.EndsWith(".markdown"u8);
}
