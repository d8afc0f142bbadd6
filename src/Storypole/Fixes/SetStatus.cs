using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Sets a status to what the rest of the text says. Whether the rest is right, only its author knows.</summary>
internal static class SetStatus
{
    /// <summary>The status that the latest revision gives.</summary>
    public static Fix? ToHistory(FixSite site)
    {
        if (site.Finding.Related is not [var row, ..] || site.Spec.Header.Status?.Span != site.Finding.Span)
        {
            return null;
        }

        foreach (var revision in site.Spec.Revisions)
        {
            if (revision.Status is { Value: { } status } typed && typed.Span == row.Span)
            {
                return Write(site, MeaningOf(status));
            }
        }

        return null;
    }

    /// <summary>Back to work, where criteria are open.</summary>
    public static Fix? ToInProgress(FixSite site) => Write(site, MeaningOf(SpecStatus.InProgress));

    /// <summary>Completed, where all criteria are ticked.</summary>
    public static Fix? ToCompleted(FixSite site) => Write(site, MeaningOf(SpecStatus.Completed));

    /// <summary>A question that is called answered, and has no answer, is open.</summary>
    public static Fix? OfQuestionToOpen(FixSite site) =>
        ValueWord.Write(
            site,
            site.Finding.Span,
            new OfferedValues(site.Spec.Schema).QuestionStatus.Enumeration,
            nameof(QuestionStatus.Open),
            "the question's status"
        );

    private static Fix? Write(FixSite site, string meaning) =>
        ValueWord.Write(
            site,
            site.Finding.Span,
            new OfferedValues(site.Spec.Schema).Status.Enumeration,
            meaning,
            "the status"
        );

    private static string MeaningOf(SpecStatus status) =>
        status == SpecStatus.InProgress ? "In progress" : status.ToString();
}
