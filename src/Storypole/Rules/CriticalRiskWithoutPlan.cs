using Storypole.Diagnostics;
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

    public override bool IsFor(Schema schema) => schema.Asks(Term.CriticalRisks);

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
        if (count > 0 && CriticalPlans.TryRead(spec, plans, out var planCount))
        {
            Judge(spec, rows[..count], plans[..planCount], reporter);
        }
    }

    private static bool IsCritical(Spec spec, Risk risk) =>
        risk.Impact?.Value >= Level.High
        && risk.Probability?.Value >= Level.High
        // A risk with a heading of its own has its plan below it.
        && spec.Document.Bytes[risk.Span.Start] != '#';

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
                if (CriticalPlans.Repeats(spec.Document.Slice(plans[j]), title))
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
}
