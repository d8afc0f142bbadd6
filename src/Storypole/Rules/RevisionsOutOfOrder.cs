using System.Globalization;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A row of the revision history stands between younger and older ones.</summary>
public sealed class RevisionsOutOfOrder() : Rule(2101, "revisions-out-of-order", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.RevisionHistory);

    public override void Check(Spec spec, Reporter reporter)
    {
        var rows = spec.Revisions;
        if (rows.Length < 3 || AreInOrder(rows.AsSpan(), out var isNewestFirst))
        {
            return;
        }

        DateOnly? before = null;
        foreach (var row in rows)
        {
            if (row.Date is not { Value: { } date } written)
            {
                continue;
            }

            if (before is { } last && (isNewestFirst ? date > last : date < last))
            {
                reporter.Report(
                    written.Span,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"This revision of {date:yyyy-MM-dd} stands below one of {last:yyyy-MM-dd}"
                    ),
                    isNewestFirst
                        ? "put it where its date belongs; the newest stands first here"
                        : "put it where its date belongs, or correct the date"
                );
                return;
            }

            before = date;
        }
    }

    /// <summary>Whether all dates rise, or all fall; a date that cannot be read says nothing.</summary>
    private static bool AreInOrder(ReadOnlySpan<Revision> rows, out bool isNewestFirst)
    {
        var (rises, falls) = (0, 0);
        DateOnly? before = null;
        foreach (var row in rows)
        {
            if (row.Date?.Value is { } date)
            {
                rises += before < date ? 1 : 0;
                falls += before > date ? 1 : 0;
                before = date;
            }
        }

        isNewestFirst = falls > rises;
        return rises == 0 || falls == 0;
    }
}
