using System.Globalization;
using System.Text;

namespace Storypole.Reports;

/// <summary>Says in two sentences what a check found and what it looked at.</summary>
internal static class CountsText
{
    public static void Write(ReportWriter writer, CheckCounts counts)
    {
        writer.Begin(
            counts.Errors > 0 ? Style.Error
            : counts.Warnings > 0 ? Style.Warning
            : Style.Strong
        );
        writer.Visible(Found(counts));
        writer.End();
        writer.Write("\n"u8);
        foreach (var line in Rest(counts))
        {
            writer.Visible(line);
            writer.Write("\n"u8);
        }
    }

    /// <summary>What was held back, if anything, and what was looked at.</summary>
    public static IEnumerable<string> Rest(CheckCounts counts)
    {
        if (counts.InBase > 0)
        {
            yield return $"{Were(counts.InBase)} there before.";
        }

        if (counts.InBaseline > 0 || counts.BaselineMayShrinkBy > 0)
        {
            yield return $"{Are(counts.InBaseline)} held back by the baseline{Shrinking(counts)}";
        }

        if (counts.Waived > 0)
        {
            yield return $"{Are(counts.Waived)} waived.";
        }

        if (counts.Fixable > 0 || counts.FixableUnsafely > 0)
        {
            yield return Fixes(counts);
        }

        yield return LookedAt(counts);
    }

    public static string Found(CheckCounts counts)
    {
        if (counts.Findings == 0)
        {
            return counts.Files == 0 ? "Nothing was checked." : "No findings.";
        }

        var parts = new List<string>(3);
        Add(counts.Errors, "error");
        Add(counts.Warnings, "warning");
        Add(counts.Infos, "info");
        return $"{string.Join(", ", parts)} in {Count(counts.FilesWithFindings, "file")}.";

        void Add(int count, string noun)
        {
            if (count > 0)
            {
                parts.Add(Count(count, noun));
            }
        }
    }

    private static string Fixes(CheckCounts counts) =>
        counts.FixableUnsafely == 0 ? $"`storypole fix` mends {counts.Fixable} of them."
        : counts.Fixable == 0 ? $"`storypole fix --unsafe` mends {counts.FixableUnsafely} of them."
        : $"`storypole fix` mends {counts.Fixable} of them, and with `--unsafe` {counts.FixableUnsafely} more.";

    private static string LookedAt(CheckCounts counts)
    {
        var text = new StringBuilder("Looked at ");
        text.Append(Count(counts.Files, "Markdown file")).Append(": ").Append(Count(counts.Specs, "specification"));
        if (counts.Templates > 0)
        {
            text.Append(", ").Append(Count(counts.Templates, "template"));
        }

        var others = counts.Files - counts.Specs - counts.Templates;
        if (others > 0)
        {
            text.Append(", ").Append(Count(others, "other"));
        }

        text.Append('.');
        if (counts.Unreadable > 0)
        {
            text.Append(' ').Append(Count(counts.Unreadable, "path")).Append(" could not be looked at.");
        }

        return text.ToString();
    }

    private static string Shrinking(CheckCounts counts) =>
        counts.BaselineMayShrinkBy == 0
            ? "."
            : $"; it may shrink by {counts.BaselineMayShrinkBy.ToString(CultureInfo.InvariantCulture)}: `storypole baseline update`.";

    private static string Are(int count) => $"{Count(count, "finding")} {(count == 1 ? "is" : "are")}";

    private static string Were(int count) => $"{Count(count, "finding")} {(count == 1 ? "was" : "were")}";

    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
