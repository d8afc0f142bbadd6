using System.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;
using ValueKind = Storypole.Templates.ValueKind;

namespace Storypole.Rules;

/// <summary>Judges the metadata of a document against the keys that its template asks for, each finding in the file where it stands.</summary>
internal static class MetadataKeys
{
    /// <summary>Keys that are asked for and not there, or that have no value.</summary>
    public static void ReportMissing(Spec spec, Reporter reporter)
    {
        foreach (var key in spec.Schema.Metadata.Keys)
        {
            if (key.IsOptional || !Demands.Ask(spec, key.Demand) || !HasHome(spec))
            {
                continue;
            }

            var help = $"add `{key.Name}:` and its value";
            if (spec.Metadata.Find(key.Name) is { } entry)
            {
                if (string.IsNullOrWhiteSpace(entry.Text) || entry.Value.IsEmpty)
                {
                    Report(spec, entry, entry.KeySpan, Severity.Warning, $"`{entry.Key}` has no value", help, reporter);
                }
            }
            else if (spec.Metadata.SideFile is { } side && !HasFrontMatter(spec))
            {
                var start = new TextSpan(side.Text.Start, side.Text.Start);
                reporter.ReportBeside(side, Severity.Warning, start, $"The key `{key.Name}` is missing", help);
            }
            else
            {
                reporter.Report(
                    Severity.Warning,
                    FirstLine(spec.Document),
                    $"The front matter has no `{key.Name}`",
                    help
                );
            }
        }
    }

    /// <summary>Values that are none of those that the template allows.</summary>
    public static void ReportUnknown(Spec spec, Reporter reporter)
    {
        foreach (var key in spec.Schema.Metadata.Keys)
        {
            if (
                key.Enumeration is not { } offered
                || spec.Metadata.Find(key.Name) is not { } entry
                || string.IsNullOrWhiteSpace(entry.Text)
                || offered.Match(Encoding.UTF8.GetBytes(entry.Text)) >= 0
            )
            {
                continue;
            }

            Report(
                spec,
                entry,
                entry.Value,
                offered.IsOpen ? Severity.Info : Severity.Warning,
                $"`{entry.Key}` is {Shown(entry)}, which is none of {Alternatives.List(offered)}",
                null,
                reporter
            );
        }
    }

    /// <summary>Dates that are none, where no rule about the header looks: in the side file, and under other keys.</summary>
    public static void ReportDates(Spec spec, Reporter reporter)
    {
        foreach (var key in spec.Schema.Metadata.Keys)
        {
            if (
                key.Type != ValueKind.Date
                || spec.Metadata.Find(key.Name) is not { } entry
                || string.IsNullOrWhiteSpace(entry.Text)
                || (entry.Home == MetadataHome.FrontMatter && key.Term is Term.Created or Term.Updated)
            )
            {
                continue;
            }

            var value = Encoding.UTF8.GetBytes(entry.Text);
            if (Values.ReadDate(value) is null && DateShapes.Of(value) is not DateShape.Sound and var shape)
            {
                var what = shape switch
                {
                    DateShape.Impossible => $"`{entry.Key}` is {Shown(entry)}, a day that no calendar has",
                    DateShape.OtherForm => $"`{entry.Key}` is not written as year-month-day",
                    _ => $"`{entry.Key}` is {Shown(entry)}, which is no date",
                };
                var severity = shape switch
                {
                    DateShape.Impossible => Severity.Error,
                    DateShape.OtherForm => Severity.Info,
                    _ => Severity.Warning,
                };
                Report(spec, entry, entry.Value, severity, what, "write year, month and day as 2026-03-31", reporter);
            }
        }
    }

    /// <summary>Where a template knows side files and neither one of them nor front matter is there, nobody can say what the file beside it holds.</summary>
    private static bool HasHome(Spec spec) =>
        spec.Schema.Metadata.SideFiles.IsEmpty || spec.Metadata.SideFile is not null || HasFrontMatter(spec);

    private static bool HasFrontMatter(Spec spec) =>
        spec.Document.Blocks.Length > 1 && spec.Document.Blocks[1].Kind == BlockKind.FrontMatter;

    private static TextSpan FirstLine(Document document)
    {
        var start = document.Source.Start;
        var end = document.Bytes[start..].IndexOfAny((byte)'\n', (byte)'\r');
        return new TextSpan(start, end < 0 ? document.Source.Length : start + end);
    }

    private static string Shown(MetadataEntry entry)
    {
        var text = entry.Text.ReplaceLineEndings(" ").Trim();
        return text.Length <= 60 ? text : text[..59] + "…";
    }

    private static void Report(
        Spec spec,
        MetadataEntry entry,
        TextSpan span,
        Severity severity,
        string message,
        string? help,
        Reporter reporter
    )
    {
        if (entry.Home == MetadataHome.SideFile && spec.Metadata.SideFile is { } side)
        {
            reporter.ReportBeside(side, severity, span, message, help);
        }
        else
        {
            reporter.Report(severity, span, message, help);
        }
    }
}
