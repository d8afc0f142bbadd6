using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Portfolios;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>The front matter says something else than the header lines below the title.</summary>
public sealed class ContradictingHeader() : Rule(303, "contradicting-header", Severity.Error)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var (lines, front) = (spec.Header.Lines, spec.Header.FrontMatter);
        var document = spec.Document;
        if (lines.Issue is { } issue && front.Issue is { } other && !SameIssue(document, issue, other))
        {
            Report(document, "Issue", issue, other, reporter);
        }

        if (Differ(lines.Status, front.Status))
        {
            Report(document, "Status", lines.Status!.Value.Span, front.Status!.Value.Span, reporter);
        }

        if (Differ(lines.Created, front.Created) && !IsTemplatesOwn(document))
        {
            Report(document, "Created", lines.Created!.Value.Span, front.Created!.Value.Span, reporter);
        }

        if (Differ(lines.Updated, front.Updated) && !IsTemplatesOwn(document))
        {
            Report(document, "Last Updated", lines.Updated!.Value.Span, front.Updated!.Value.Span, reporter);
        }

        if (lines.Lead is { } lead && front.Lead is { } name && DifferByName(document, lead, name))
        {
            Report(document, "Tech Lead", lead, name, reporter);
        }
    }

    private static void Report(Document document, string what, TextSpan line, TextSpan front, Reporter reporter) =>
        reporter.Report(
            front,
            $"The front matter says {what} is {document.Show(front)}, the header says {document.Show(line)}",
            "keep one of them, or make both the same; until then the header counts",
            new RelatedPlace(null, line, "the header's value")
        );

    private static bool Differ<T>(Typed<T>? line, Typed<T>? front)
        where T : struct =>
        line is { Value: { } a } && front is { Value: { } b } && !EqualityComparer<T>.Default.Equals(a, b);

    private static bool SameIssue(Document document, TextSpan line, TextSpan front) =>
        document.Slice(line).SequenceEqual(document.Slice(front))
        || string.Equals(
            IssueKey.Of(document.Slice(line)),
            IssueKey.Of(document.Slice(front)),
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>Names are compared as names are folded; one that holds the other is a longer form of it.</summary>
    private static bool DifferByName(Document document, TextSpan line, TextSpan front)
    {
        if (document.IsOpen(line) || document.IsOpen(front))
        {
            return false;
        }

        Span<byte> first = stackalloc byte[NameFolding.Longest];
        Span<byte> second = stackalloc byte[NameFolding.Longest];
        ReadOnlySpan<byte> a = first[..NameFolding.Fold(document.Slice(line), first)];
        ReadOnlySpan<byte> b = second[..NameFolding.Fold(document.Slice(front), second)];
        return !a.IsEmpty && !b.IsEmpty && a.IndexOf(b) < 0 && b.IndexOf(a) < 0;
    }

    /// <summary>Whether the front matter came along when the template was copied: then its dates are the template's.</summary>
    private static bool IsTemplatesOwn(Document document) =>
        YamlReader.Read(document.Source, document.Blocks[1].Content).Root is YamlMapping mapping
        && mapping.Find("title")?.Value is YamlScalar title
        && title.Value.Contains("template", StringComparison.OrdinalIgnoreCase);
}
