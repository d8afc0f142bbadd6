using System.Buffers;
using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Writes the sum of its parts as the estimate, where all the sums of parts agree.</summary>
internal static class CorrectTotal
{
    private static readonly SearchValues<byte> Remarks = SearchValues.Create("(,;:+/"u8);

    public static Fix? Propose(FixSite site)
    {
        var spec = site.Spec;
        var sums = EffortSums.Of(spec).WithoutAsides(spec);
        if (
            spec.Estimate?.Hours?.Span != site.Finding.Span
            || sums.UnitIn(spec) is not { } unit
            || (sums.Phases ?? sums.Breakdown) is not { } sum
            || (sums is { Phases: { } phases, Breakdown: { } breakdown } && phases != breakdown)
        )
        {
            return null;
        }

        // A remark may speak of the figure, and would then be wrong.
        var text = site.Document.Slice(site.Finding.Span);
        if (text.IndexOfAny(Remarks) >= 0 || text.Count((byte)' ') > 1)
        {
            return null;
        }

        var shown = WorkAmount.Shown(sum, unit);
        return new Fix($"Write {shown} as the estimate", FixKind.Claim, [new TextEdit(site.Finding.Span, shown)]);
    }
}
