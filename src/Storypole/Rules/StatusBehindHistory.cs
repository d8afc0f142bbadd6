using System.Globalization;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The header's status is not the one that the latest revision gives.</summary>
public sealed class StatusBehindHistory() : Rule(304, "status-behind-history", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.RevisionHistory);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (
            spec.Header.Status is not { Value: { } current } status
            || !TryFindLatest(spec, out var latest, out var before)
            || latest.Status is not { Value: { } recorded } word
            || recorded == current
            || IsTiedWith(spec, latest, current)
        )
        {
            return;
        }

        // A row that keeps the status of the row before it records an edit, and may have been written by habit.
        var isTransition = before?.Status is { Value: { } earlier } && earlier != recorded;
        var (said, row) = (spec.Document.Show(status.Span), spec.Document.Show(word.Span));
        reporter.Report(
            isTransition ? Severity : Severity.Info,
            status.Span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Status is {said}, but the latest revision, of {latest.Date!.Value.Value:yyyy-MM-dd}, says {row}"
            ),
            "set the status, or add the revision that is missing",
            new RelatedPlace(null, word.Span, "the latest revision")
        );
    }

    /// <summary>The latest row by date and the one before it, whichever way the table runs; false when a date cannot be read.</summary>
    private static bool TryFindLatest(Spec spec, out Revision latest, out Revision? before)
    {
        var rows = spec.Revisions;
        (latest, before) = (null!, null);
        var isNewestFirst = rows.Length > 1 && rows[0].Date?.Value > rows[^1].Date?.Value;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[isNewestFirst ? rows.Length - 1 - i : i];
            if (row.Date is not { Value: { } date })
            {
                return false;
            }

            if (latest is null || date >= latest.Date!.Value.Value)
            {
                (latest, before) = (row, latest);
            }
        }

        return latest is not null;
    }

    /// <summary>Rows of one day have no order: any of them may be the latest.</summary>
    private static bool IsTiedWith(Spec spec, Revision latest, SpecStatus current)
    {
        foreach (var row in spec.Revisions)
        {
            if (row.Date?.Value == latest.Date?.Value && row.Status?.Value == current)
            {
                return true;
            }
        }

        return false;
    }
}
