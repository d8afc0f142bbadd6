using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// The estimate, the sum of the phases and the sum of the breakdown are one figure in three places. They are compared as ranges:
/// one that lies within the other agrees with it. Nothing is said when an entry has no figure or the units differ.
/// </summary>
public sealed class DisagreeingSums() : Rule(1501, "disagreeing-sums", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.Effort);

    public override void Check(Spec spec, Reporter reporter)
    {
        var sums = EffortSums.Of(spec);
        if (sums.Agree)
        {
            return;
        }

        sums = sums.WithoutAsides(spec);
        if (!sums.Agree && sums.UnitIn(spec) is { } unit && PlaceOf(spec, sums) is { } place)
        {
            reporter.Report(
                sums.AreApart ? Severity.Warning : Severity.Info,
                place,
                Message(sums, unit),
                "Make them one: correct the figure that is out of date.",
                Related(spec, sums)
            );
        }
    }

    /// <summary>The total; without one, where the breakdown stands.</summary>
    private static TextSpan? PlaceOf(Spec spec, EffortSums sums) =>
        sums.Total is not null ? spec.Estimate!.Hours!.Value.Span
        : sums.Breakdown is not null ? spec.Estimate!.Breakdown[0].Span
        : null;

    private static string Message(EffortSums sums, WorkAmount.Unit unit)
    {
        var added =
            sums is { Phases: { } phases, Breakdown: { } breakdown }
                ? $"the phases add up to {WorkAmount.Shown(phases, unit)} and the breakdown to {WorkAmount.Shown(breakdown, unit)}"
            : sums.Phases is { } only ? $"the phases add up to {WorkAmount.Shown(only, unit)}"
            : $"the breakdown adds up to {WorkAmount.Shown(sums.Breakdown!.Value, unit)}";
        return sums.Total is { } total
            ? $"The estimate is {WorkAmount.Shown(total, unit)}, but {added}"
            : "T" + added[1..];
    }

    private static RelatedPlace[] Related(Spec spec, EffortSums sums)
    {
        var related = new List<RelatedPlace>(2);
        if (sums.Phases is not null)
        {
            related.Add(new RelatedPlace(null, spec.Phases[0].Effort!.Value.Span, "the first phase"));
        }

        if (sums is { Breakdown: not null, Total: not null })
        {
            related.Add(new RelatedPlace(null, spec.Estimate!.Breakdown[0].Span, "the first line of the breakdown"));
        }

        return [.. related];
    }
}
