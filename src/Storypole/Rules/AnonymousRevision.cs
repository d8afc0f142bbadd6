using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A row of the revision history does not say when it was written, or by whom, where others do.</summary>
public sealed class AnonymousRevision() : Rule(2102, "anonymous-revision", Severity.Info)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.RevisionHistory);

    public override void Check(Spec spec, Reporter reporter)
    {
        var (dates, authors) = (0, 0);
        foreach (var row in spec.Revisions)
        {
            dates += row.Date is null ? 0 : 1;
            authors += row.Author is null ? 0 : 1;
        }

        if (dates == spec.Revisions.Length && authors == spec.Revisions.Length)
        {
            return;
        }

        foreach (var row in spec.Revisions)
        {
            // A table without the column has no cell of it in any row, and is no fault of a row.
            var lacksDate = row.Date is null && dates > 0;
            var lacksAuthor = row.Author is null && authors > 0;
            if (lacksDate || lacksAuthor)
            {
                reporter.Report(
                    row.Changes ?? row.Author ?? row.Date?.Span ?? row.Span,
                    lacksDate && lacksAuthor ? "This revision has neither a date nor an author"
                        : lacksDate ? "This revision has no date"
                        : "This revision has no author",
                    "git knows: `git log --follow` shows who changed the file, and when"
                );
            }
        }
    }
}
