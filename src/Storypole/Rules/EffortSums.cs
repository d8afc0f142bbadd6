using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>The three homes of one figure. Each is null when it is not there, or when an entry of its sum has no figure.</summary>
internal readonly record struct EffortSums(WorkHours? Total, WorkHours? Phases, WorkHours? Breakdown)
{
    /// <summary>Whether each lies within the other; phases and breakdown are compared only where there is no total.</summary>
    public bool Agree =>
        AreOne(Total, Phases) && AreOne(Total, Breakdown) && (Total is not null || AreOne(Phases, Breakdown));

    /// <summary>Ranges that have no hour in common cannot both be right; ranges that overlap may be two views of one estimate.</summary>
    public bool AreApart => IsApart(Total, Phases) || IsApart(Total, Breakdown) || IsApart(Phases, Breakdown);

    public static EffortSums Of(Spec spec) =>
        new(
            spec.Estimate?.Hours?.Value,
            SumOf(spec.Phases),
            spec.Estimate is { } estimate ? SumOf(estimate.Breakdown) : null
        );

    /// <summary>Without the sums that may count something else than the total: a deferred phase, a total without its testing.</summary>
    public EffortSums WithoutAsides(Spec spec)
    {
        var hasAside = false;
        foreach (var phase in spec.Phases)
        {
            hasAside |= IsAside(spec, phase.Title);
        }

        return new EffortSums(
            Total is not null && ExcludesSome(spec, spec.Estimate!.Hours!.Value.Span) ? null : Total,
            hasAside ? null : Phases,
            Breakdown
        );
    }

    /// <summary>The unit that all figures share; null when they do not, or when one is not plain.</summary>
    public WorkAmount.Unit? UnitIn(Spec spec)
    {
        WorkAmount.Unit? common = null;
        var isCommon = Total is null || Meets(spec, spec.Estimate!.Hours!.Value.Span, ref common);
        for (var i = 0; Phases is not null && i < spec.Phases.Length; i++)
        {
            isCommon = isCommon && Meets(spec, spec.Phases[i].Effort!.Value.Span, ref common);
        }

        for (var i = 0; Breakdown is not null && i < spec.Estimate!.Breakdown.Length; i++)
        {
            var part = spec.Estimate.Breakdown[i];
            isCommon = isCommon && (part.IsTotal || Meets(spec, part.Hours!.Value.Span, ref common));
        }

        return isCommon ? common : null;
    }

    private static WorkHours? SumOf(ImmutableArray<Phase> phases)
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

    private static WorkHours? SumOf(ImmutableArray<EstimatePart> parts)
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

    private static bool ExcludesSome(Spec spec, TextSpan total)
    {
        var text = spec.Document.Slice(total);
        return text.IndexOf("xcl"u8) >= 0 || text.IndexOf("ithout"u8) >= 0 || text.IndexOf("plus"u8) >= 0;
    }

    private static bool Meets(Spec spec, TextSpan amount, ref WorkAmount.Unit? common)
    {
        var unit = WorkAmount.UnitOf(spec.Document.Slice(amount));
        common ??= unit;
        return unit == common && unit != WorkAmount.Unit.Unclear;
    }

    private static bool AreOne(WorkHours? a, WorkHours? b) =>
        a is not { } one || b is not { } other || Within(one, other) || Within(other, one);

    private static bool Within(WorkHours inner, WorkHours outer) => inner.Low >= outer.Low && inner.High <= outer.High;

    private static bool IsApart(WorkHours? a, WorkHours? b) =>
        a is { } one && b is { } other && (one.High < other.Low || other.High < one.Low);
}
