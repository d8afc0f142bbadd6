using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// The estimate, the sum of the phases and the sum of the breakdown are one figure in three places. They are compared as ranges:
/// one that lies within the other agrees with it. Nothing is said when an entry has no figure or the units differ.
/// </summary>
public sealed class DisagreeingSums() : Rule(1501, "disagreeing-sums", Severity.Warning)
{
    private const string Help = "Make them one: correct the figure that is out of date.";

    public override void Check(Spec spec, Reporter reporter)
    {
        var phases = SumOfPhases(spec.Phases);
        var breakdown = spec.Estimate is { } estimate ? SumOfBreakdown(estimate.Breakdown) : null;
        var total = spec.Estimate?.Hours is { Value: { } hours } ? hours : default(WorkHours?);
        if (Agree(total, phases, breakdown))
        {
            return;
        }

        phases = HasAside(spec) ? null : phases;
        if (
            !Agree(total, phases, breakdown)
            && CommonUnit(spec, total, phases, breakdown) is { } unit
            && PlaceOf(spec, total, phases is not null) is { } place
        )
        {
            reporter.Report(
                IsFar(total, phases) || IsFar(total, breakdown) || IsFar(phases, breakdown)
                    ? Severity.Warning
                    : Severity.Info,
                place,
                Message(total, phases, breakdown, unit),
                Help,
                Related(spec, total is not null, phases is not null, breakdown is not null)
            );
        }
    }

    private static WorkHours? SumOfPhases(ImmutableArray<Phase> phases)
    {
        var sum = default(WorkHours);
        foreach (var phase in phases)
        {
            if (phase.Effort is not { Value: { } hours })
            {
                return null;
            }

            sum = new WorkHours(sum.Low + hours.Low, sum.High + hours.High);
        }

        return phases.IsEmpty ? null : sum;
    }

    /// <summary>Whether a phase is not part of this change's estimate, or may not be.</summary>
    private static bool HasAside(Spec spec)
    {
        foreach (var phase in spec.Phases)
        {
            if (IsAside(spec, phase.Title))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAside(Spec spec, TextSpan title)
    {
        var text = spec.Document.Slice(title);
        return text.IndexOf("efer"u8) >= 0
            || text.IndexOf("uture"u8) >= 0
            || text.IndexOf("ptional"u8) >= 0
            || text.IndexOf("ater"u8) >= 0
            || text.IndexOf("eparate"u8) >= 0
            || text.IndexOf("ollow-up"u8) >= 0;
    }

    private static WorkHours? SumOfBreakdown(ImmutableArray<EstimatePart> parts)
    {
        var sum = default(WorkHours);
        var count = 0;
        foreach (var part in parts)
        {
            if (part.IsTotal)
            {
                continue;
            }

            if (part.Hours is not { Value: { } hours })
            {
                return null;
            }

            count++;
            sum = new WorkHours(sum.Low + hours.Low, sum.High + hours.High);
        }

        return count == 0 ? null : sum;
    }

    private static bool Agree(WorkHours? total, WorkHours? phases, WorkHours? breakdown) =>
        Agree(total, phases) && Agree(total, breakdown) && (total is not null || Agree(phases, breakdown));

    private static bool Agree(WorkHours? a, WorkHours? b) =>
        a is not { } one || b is not { } other || Within(one, other) || Within(other, one);

    private static bool Within(WorkHours inner, WorkHours outer) => inner.Low >= outer.Low && inner.High <= outer.High;

    /// <summary>Ranges that have no hour in common cannot both be right; ranges that overlap may be two views of one estimate.</summary>
    private static bool IsFar(WorkHours? a, WorkHours? b) =>
        a is { } one && b is { } other && (one.High < other.Low || other.High < one.Low);

    /// <summary>The unit that all figures share; null when they do not, or when one is not plain.</summary>
    private static WorkAmount.Unit? CommonUnit(Spec spec, WorkHours? total, WorkHours? phases, WorkHours? breakdown)
    {
        WorkAmount.Unit? common = null;
        var isCommon = total is null || Meets(spec, spec.Estimate!.Hours!.Value.Span, ref common);
        for (var i = 0; phases is not null && i < spec.Phases.Length; i++)
        {
            isCommon = isCommon && Meets(spec, spec.Phases[i].Effort!.Value.Span, ref common);
        }

        for (var i = 0; breakdown is not null && i < spec.Estimate!.Breakdown.Length; i++)
        {
            var part = spec.Estimate.Breakdown[i];
            isCommon = isCommon && (part.IsTotal || Meets(spec, part.Hours!.Value.Span, ref common));
        }

        return isCommon ? common : null;
    }

    private static bool Meets(Spec spec, TextSpan amount, ref WorkAmount.Unit? common)
    {
        var unit = WorkAmount.UnitOf(spec.Document.Slice(amount));
        common ??= unit;
        return unit == common && unit != WorkAmount.Unit.Unclear;
    }

    /// <summary>The total; without one, where the breakdown stands.</summary>
    private static TextSpan? PlaceOf(Spec spec, WorkHours? total, bool hasPhases) =>
        total is not null ? spec.Estimate!.Hours!.Value.Span
        : hasPhases ? spec.Estimate!.Breakdown[0].Span
        : null;

    private static string Message(WorkHours? total, WorkHours? phases, WorkHours? breakdown, WorkAmount.Unit unit)
    {
        var sums =
            phases is { } p && breakdown is { } b
                ? $"the phases add up to {WorkAmount.Shown(p, unit)} and the breakdown to {WorkAmount.Shown(b, unit)}"
            : phases is { } only ? $"the phases add up to {WorkAmount.Shown(only, unit)}"
            : $"the breakdown adds up to {WorkAmount.Shown(breakdown!.Value, unit)}";
        return total is { } t ? $"The estimate is {WorkAmount.Shown(t, unit)}, but {sums}" : "T" + sums[1..];
    }

    private static RelatedPlace[] Related(Spec spec, bool hasTotal, bool hasPhases, bool hasBreakdown)
    {
        var related = new List<RelatedPlace>(2);
        if (hasPhases)
        {
            related.Add(new RelatedPlace(null, spec.Phases[0].Effort!.Value.Span, "the first phase"));
        }

        if (hasBreakdown && hasTotal)
        {
            related.Add(new RelatedPlace(null, spec.Estimate!.Breakdown[0].Span, "the first line of the breakdown"));
        }

        return [.. related];
    }
}
