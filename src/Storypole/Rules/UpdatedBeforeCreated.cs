using System.Globalization;
using Storypole.Diagnostics;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A specification was updated on a day before it was created.</summary>
public sealed class UpdatedBeforeCreated() : Rule(302, "updated-before-created", Severity.Error)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        // Each home of the header alone: between them, a copied template's own date would count as an update.
        if (!Judge(spec.Header.Lines, reporter))
        {
            Judge(spec.Header.FrontMatter, reporter);
        }
    }

    private static bool Judge(HeaderValues values, Reporter reporter)
    {
        if (
            values is not { Created: { Value: { } created } from, Updated: { Value: { } updated } to }
            || updated >= created
        )
        {
            return false;
        }

        reporter.Report(
            to.Span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Last Updated is {updated:yyyy-MM-dd}, before the specification was created on {created:yyyy-MM-dd}"
            ),
            "correct whichever of the two is wrong",
            new RelatedPlace(null, from.Span, "created here")
        );
        return true;
    }
}
