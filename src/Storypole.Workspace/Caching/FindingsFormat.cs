using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Workspace.Caching;

/// <summary>How findings and waivers lie in a cache.</summary>
internal static class FindingsFormat
{
    public static void Write(RecordWriter to, Diagnostic finding)
    {
        Write(to, finding.Rule);
        to.Number((int)finding.Severity);
        to.Span(finding.Span);
        to.Text(finding.Message);
        to.Text(finding.Help);
        to.Text(finding.SideFile);
        to.Each(
            finding.Related,
            x =>
            {
                to.Text(x.Path);
                to.Span(x.Span);
                to.Text(x.Message);
            }
        );
        to.Each(
            finding.Fixes,
            x =>
            {
                to.Text(x.Title);
                to.Byte((byte)x.Kind);
                to.Each(
                    x.Edits,
                    y =>
                    {
                        to.Span(y.Span);
                        to.Text(y.NewText);
                    }
                );
            }
        );
    }

    public static Diagnostic Finding(ref RecordReader from) =>
        new(Rule(ref from), (Severity)from.Number(), from.Span(), from.Text()!, from.Text())
        {
            SideFile = from.Text(),
            Related = from.Each(static (ref x) => new RelatedPlace(x.Text(), x.Span(), x.Text()!)),
            Fixes = from.Each(
                static (ref x) =>
                    new Fix(x.Text()!, (FixKind)x.Byte(), x.Each(static (ref y) => new TextEdit(y.Span(), y.Text()!)))
            ),
        };

    public static void Write(RecordWriter to, HeldBack held)
    {
        Write(to, held.Diagnostic);
        to.Number((int)held.By);
        to.Text(held.Because);
    }

    public static HeldBack HeldBack(ref RecordReader from) =>
        new(Finding(ref from), (HeldBackBy)from.Number(), from.Text());

    public static void Write(RecordWriter to, Waiver waiver)
    {
        to.Each(waiver.Rules, x => Write(to, x));
        to.Span(waiver.Comment);
        to.Span(waiver.Covers);
        to.Number(waiver.Until.DayNumber);
        to.Text(waiver.Because);
    }

    public static Waiver Waiver(ref RecordReader from) =>
        new(
            from.Each(static (ref x) => Rule(ref x)),
            from.Span(),
            from.Span(),
            DateOnly.FromDayNumber(from.Number()),
            from.Text()!
        );

    /// <summary>A rule of a workspace's own has a word where others have a number.</summary>
    private static void Write(RecordWriter to, RuleId rule)
    {
        to.Text(rule.Custom);
        to.Number(rule.Custom is null ? rule.Number : 0);
    }

    private static RuleId Rule(ref RecordReader from)
    {
        var word = from.Text();
        var number = from.Number();
        return word is not null && RuleId.TryParse(word, out var custom) ? custom : new RuleId(number);
    }
}
