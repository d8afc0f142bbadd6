using System.Globalization;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>Findings for people, in the manner of a compiler: what is wrong, where, the line with a marker, and what would be right.</summary>
/// <param name="hasColor">Whether severities and markers are coloured.</param>
public sealed class TextReport(TextWriter output, bool hasColor)
{
    private const string Bold = "\u001b[1m";
    private const string Blue = "\u001b[1;34m";
    private const string Plain = "\u001b[0m";

    /// <param name="others">The text of another file that a finding speaks of, by its path; null when it cannot be shown.</param>
    public void Write(FileReport file, Func<string, SourceText?> others)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            Write(file, diagnostic, others);
        }
    }

    /// <summary>The last lines: how much was found, and in what.</summary>
    public void WriteTotals(CheckTotals totals)
    {
        var looked = new List<string> { Count(totals.Specifications, "specification") };
        if (totals.Others > 0)
        {
            looked.Add(
                $"{Count(totals.Others, "named file")} that {(totals.Others == 1 ? "does" : "do")} not read as one"
            );
        }

        if (totals.Findings == 0)
        {
            output.Write($"No findings in {string.Join(" and ", looked)}.\n");
        }
        else
        {
            output.Write(
                $"{Count(totals.Errors, "error")}, {Count(totals.Warnings, "warning")} and {Count(totals.Infos, "note")} in {Count(totals.FilesWithFindings, "file")}; looked at {string.Join(" and ", looked)}.\n"
            );
        }
    }

    public static string Count(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {thing}{(number == 1 ? "" : "s")}");

    private void Write(FileReport file, Diagnostic diagnostic, Func<string, SourceText?> others)
    {
        var position = file.Text.Position(diagnostic.Span.Start);
        var number = position.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        var excerpt = Excerpt.Of(file.Text, diagnostic.Span);
        var colour = ColourOf(diagnostic.Severity);
        output.Write(
            $"{Painted(colour, $"{NameOf(diagnostic.Severity)}[{diagnostic.Rule}]")}{Painted(Bold, $": {Shown.Safe(diagnostic.Message)}")}\n"
        );
        output.Write($"{margin}{Painted(Blue, "-->")} {Shown.Safe(file.Path)}:{position.Line}:{position.Column}\n");
        output.Write($"{margin} {Painted(Blue, "|")}\n");
        output.Write($"{Painted(Blue, $"{number} |")} {excerpt.Line}\n");
        output.Write($"{margin} {Painted(Blue, "|")} {Painted(colour, excerpt.Marker)}\n");
        foreach (var related in diagnostic.Related)
        {
            output.Write(
                $"{margin} {Painted(Blue, "=")} {PlaceOf(file, related, others)}: {Shown.Safe(related.Message)}\n"
            );
        }

        if (diagnostic.Help is { } help)
        {
            output.Write($"{margin} {Painted(Blue, "=")} help: {Shown.Safe(help)}\n");
        }

        output.Write('\n');
    }

    private static string PlaceOf(FileReport file, RelatedPlace related, Func<string, SourceText?> others)
    {
        var path = related.Path ?? file.Path;
        var text = related.Path is null ? file.Text : others(related.Path);
        if (text is null || related.Span.End > text.Length)
        {
            return Shown.Safe(path);
        }

        var position = text.Position(related.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{Shown.Safe(path)}:{position.Line}:{position.Column}");
    }

    /// <summary>The word for a severity, in all outputs.</summary>
    public static string NameOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private static string ColourOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "\u001b[1;31m",
            Severity.Warning => "\u001b[1;33m",
            _ => "\u001b[1;36m",
        };

    private string Painted(string colour, string text) => hasColor ? colour + text + Plain : text;
}
