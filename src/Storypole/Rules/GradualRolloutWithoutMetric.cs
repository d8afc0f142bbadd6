using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A change reaches users step by step, and nothing is watched between the steps.</summary>
public sealed class GradualRolloutWithoutMetric() : Rule(1302, "gradual-rollout-without-metric", Severity.Warning)
{
    /// <summary>A rollout that speaks of any of these is watched, wherever it says so.</summary>
    private static readonly string[] Watched =
    [
        "metric",
        "monitor",
        "watch",
        "observ",
        "alert",
        "dashboard",
        "error",
        "latenc",
        "slo",
        "log",
        "health",
        "probe",
    ];

    public override bool IsFor(Schema schema) => schema.Asks(Term.MetricsToMonitor);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (!spec.Metrics.IsEmpty || !spec.Alerts.IsEmpty)
        {
            return;
        }

        for (var part = Places.PartOf(spec, Term.Rollout); part > 0; part = Places.PartAfter(spec, part, Term.Rollout))
        {
            if (
                MethodOf(spec, part) is { } method
                && IsGradual(spec.Document.Slice(method))
                && !RolloutText.Says(spec, part, Watched)
                && !SaysWhyNot(spec, part)
                && !reporter.KindOf(spec).IsSurelyProduct
            )
            {
                reporter.Report(
                    method,
                    $"{spec.Document.Show(method)} deployment without a metric to watch",
                    "name under Metrics to Monitor what tells whether the next step may follow, and from which value on it may not"
                );
                return;
            }
        }
    }

    /// <summary>Whether the section says that nothing is watched, and gives a reason.</summary>
    private static bool SaysWhyNot(Spec spec, int rollout)
    {
        for (var i = rollout + 1; i < spec.Outline.Parts[rollout].Next; i++)
        {
            if (
                spec.Terms[i] is Term.Monitoring or Term.MetricsToMonitor
                && Contents.DeclaresNothing(spec, i)
                && !BareNothing.Is(spec, i)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan? MethodOf(Spec spec, int rollout)
    {
        var parts = spec.Outline.Parts;
        for (var i = rollout + 1; i < parts[rollout].Next; i++)
        {
            if (spec.Terms[i] == Term.Method && parts[i].Value.Length > 0)
            {
                return parts[i].Value;
            }
        }

        return null;
    }

    /// <summary>Whether the method is the one or the other; a choice between several has not been made.</summary>
    private static bool IsGradual(ReadOnlySpan<byte> method) =>
        RolloutText.Holds(method, ["canary", "rolling"])
        && !RolloutText.Holds(method, ["blue-green", "blue/green", "big bang", "no canary", "not rolling"])
        && method[0] != '[';
}
