using Storypole.Documents;
using Storypole.Reading;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Sections as whole lines: a heading with all that stands under it, up to the next heading of its level or above.</summary>
internal static class SectionText
{
    /// <summary>The part whose name stands at a place, or -1.</summary>
    public static int PartAt(FixSite site, TextSpan name)
    {
        var parts = site.Spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    public static TextSpan Of(FixSite site, int part)
    {
        var parts = site.Spec.Outline.Parts;
        return new TextSpan(
            StartOf(site, part),
            parts[part].Next < parts.Length ? StartOf(site, parts[part].Next) : site.Document.Source.Length
        );
    }

    /// <summary>Where a heading's line starts.</summary>
    public static int StartOf(FixSite site, int part) =>
        Whole.LineStart(site.Document.Source, site.Document.Blocks[site.Spec.Outline.Parts[part].Block].Span.Start);

    /// <summary>Puts whole lines where a section starts or the text ends, with a blank line before and behind them.</summary>
    /// <param name="text">Without line end at its end.</param>
    public static TextEdit Insert(FixSite site, int at, string text)
    {
        var source = site.Document.Source;
        if (at < source.Length)
        {
            var before = at == source.Start || Whole.IsBlankLineBefore(source, at) ? "" : site.LineEnd;
            return new TextEdit(new TextSpan(at, at), before + text + site.LineEnd + site.LineEnd);
        }

        // Blank lines at the end of the text stay behind what is put there.
        var end = source.Bytes.TrimEnd(" \t\r\n"u8).Length;
        end = Math.Max(end, source.Start);
        return new TextEdit(
            new TextSpan(end, end),
            (end == source.Start ? "" : site.LineEnd + site.LineEnd) + text + (end == source.Length ? site.LineEnd : "")
        );
    }

    /// <summary>Takes whole lines out; at the end of the text with the blank lines before them.</summary>
    public static TextSpan Cut(FixSite site, TextSpan lines)
    {
        if (lines.End < site.Document.Source.Length)
        {
            return lines;
        }

        var kept = site.Bytes[..lines.Start].TrimEnd(" \t\r\n"u8).Length;
        var start = kept == 0 ? lines.Start : Math.Min(lines.Start, Whole.NextLine(site.Bytes, kept));
        return lines with { Start = start };
    }

    /// <summary>The text of lines without the blank ones at their end.</summary>
    public static string TextOf(FixSite site, TextSpan lines)
    {
        var length = site.Document.Slice(lines).TrimEnd(" \t\r\n"u8).Length;
        return site.Text(lines with { End = lines.Start + length });
    }

    public static SchemaMatch MatchOf(FixSite site) =>
        SchemaMatch.Of(site.Spec.Outline, site.Spec.Schema, site.Spec.Terms);
}
