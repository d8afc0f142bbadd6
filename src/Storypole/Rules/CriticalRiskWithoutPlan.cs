using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// A row of the risk table is high in impact and in probability, and the critical risks hold no plan for it: they are fewer
/// than such rows, or none of them shares a significant word with the row.
/// </summary>
public sealed class CriticalRiskWithoutPlan() : Rule(0901, "critical-risk-without-plan", Severity.Warning)
{
    private const int Most = 64;

    public override void Check(Spec spec, Reporter reporter)
    {
        Span<int> rows = stackalloc int[Most];
        var count = 0;
        for (var i = 0; i < spec.Risks.Length && count < Most; i++)
        {
            if (IsCritical(spec, spec.Risks[i]))
            {
                rows[count++] = i;
            }
        }

        Span<TextSpan> plans = stackalloc TextSpan[Most];
        if (count > 0 && TryReadPlans(spec, plans, out var planCount))
        {
            Judge(spec, rows[..count], plans[..planCount], reporter);
        }
    }

    private static bool IsCritical(Spec spec, Risk risk) =>
        risk.Impact?.Value >= Level.High
        && risk.Probability?.Value >= Level.High
        // A risk with a heading of its own has its plan below it.
        && spec.Document.Bytes[risk.Span.Start] != '#';

    /// <summary>The items of the list; false where plans stand in a form that cannot be counted.</summary>
    private static bool TryReadPlans(Spec spec, Span<TextSpan> plans, out int count)
    {
        count = 0;
        var blocks = spec.Document.Blocks;
        for (
            var part = Places.PartOf(spec, Term.CriticalRisks);
            part > 0;
            part = Places.PartAfter(spec, part, Term.CriticalRisks)
        )
        {
            ref readonly var at = ref spec.Outline.Parts[part];
            var isNothing = Nothing.IsDeclared(spec.Document.Slice(at.Value));
            if (at.Next > part + 1 || (at.Value.Length > 0 && !isNothing))
            {
                return false;
            }

            for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
            {
                if (blocks[i].Kind == BlockKind.Paragraph && Nothing.IsDeclared(spec.Document.Slice(blocks[i].Span)))
                {
                    continue;
                }

                if (blocks[i].Kind is not (BlockKind.List or BlockKind.ThematicBreak or BlockKind.Html))
                {
                    return false;
                }
            }

            foreach (var item in Items.Of(spec.Document, at))
            {
                if (count == plans.Length)
                {
                    return false;
                }

                if (!Nothing.IsDeclared(spec.Document.Slice(Items.TextOf(spec.Document, item))))
                {
                    plans[count++] = blocks[item].Span with { Start = blocks[item].Content.Start };
                }
            }
        }

        return true;
    }

    private static void Judge(Spec spec, Span<int> rows, Span<TextSpan> plans, Reporter reporter)
    {
        // First every row takes a plan that repeats its title, so that the likelier rows are left over.
        var open = rows.Length;
        var free = plans.Length;
        for (var i = 0; i < open; i++)
        {
            var title = spec.Document.Slice(spec.Risks[rows[i]].Title);
            for (var j = 0; j < free; j++)
            {
                if (Repeats(spec.Document.Slice(plans[j]), title))
                {
                    (plans[j], plans[free - 1]) = (plans[--free], plans[j]);
                    rows[i..open][1..].CopyTo(rows[i..]);
                    open--;
                    i--;
                    break;
                }
            }
        }

        var reported = 0;
        var missing = rows.Length - plans.Length;
        for (var i = 0; i < open; i++)
        {
            var title = spec.Document.Slice(spec.Risks[rows[i]].Title);
            var isShared = false;
            for (var j = 0; j < (missing > 0 ? free : plans.Length); j++)
            {
                isShared |= SignificantWords.Share(title, spec.Document.Slice(plans[j]));
            }

            // Where plans are too few, the last rows go without even when they share a word.
            if (!isShared || open - i <= missing - reported)
            {
                reported++;
                Report(spec, spec.Risks[rows[i]], reporter);
            }
        }
    }

    private static void Report(Spec spec, Risk risk, Reporter reporter) =>
        reporter.Report(
            risk.Title,
            "A risk of high impact and high probability without a plan",
            "Add it to Critical Risks with what is done before it happens, and when it does.",
            new RelatedPlace(null, risk.Impact!.Value.Span, "impact"),
            new RelatedPlace(null, risk.Probability!.Value.Span, "probability")
        );

    /// <summary>Whether a plan begins with a risk's title, marks aside.</summary>
    private static bool Repeats(ReadOnlySpan<byte> plan, ReadOnlySpan<byte> title)
    {
        plan = plan.TrimStart(" *_`["u8);
        return title.Length > 0
            && plan.Length >= title.Length
            && System.Text.Ascii.EqualsIgnoreCase(plan[..title.Length], title);
    }
}
