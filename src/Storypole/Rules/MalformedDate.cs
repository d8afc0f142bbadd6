using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A date of the header or of a revision is none of the calendar, or is not written as one.</summary>
public sealed class MalformedDate() : Rule(301, "malformed-date", Severity.Error)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var header = spec.Header;
        Judge(spec.Document, header.Lines.Created, "Created", reporter);
        Judge(spec.Document, header.Lines.Updated, "Last Updated", reporter);
        Judge(spec.Document, header.FrontMatter.Created, "The front matter's created date", reporter);
        Judge(spec.Document, header.FrontMatter.Updated, "The front matter's last update", reporter);
        MetadataKeys.ReportDates(spec, reporter);
        foreach (var revision in spec.Revisions)
        {
            Judge(spec.Document, revision.Date, "The date of this revision", reporter);
        }
    }

    private static void Judge(Document document, Typed<DateOnly>? date, string what, Reporter reporter)
    {
        if (date is not { Value: null } typed || document.IsOpen(typed.Span))
        {
            return;
        }

        const string Help = "write year, month and day as 2026-03-31";
        var text = document.Show(typed.Span);
        switch (DateShapes.Of(document.Slice(typed.Span)))
        {
            case DateShape.Impossible:
                reporter.Report(typed.Span, $"{what} is {text}, a day that no calendar has", Help);
                break;
            case DateShape.OtherForm:
                // People read it, programs take March for April: worth a word, but no error.
                reporter.Report(Severity.Info, typed.Span, $"{what} is not written as year-month-day", Help);
                break;
            case DateShape.NoDate:
                reporter.Report(Severity.Warning, typed.Span, $"{what} is {text}, which is no date", Help);
                break;
            default:
                break;
        }
    }
}
