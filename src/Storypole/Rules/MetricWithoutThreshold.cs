using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A metric is watched, and no number says when to act.</summary>
public sealed class MetricWithoutThreshold() : Rule(1301, "metric-without-threshold", Severity.Warning)
{
    public override bool IsFor(Schema schema) => schema.Asks(Term.MetricsToMonitor);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var metric in spec.Metrics)
        {
            if (Figures.AreMissing(spec, metric, metric.Name, metric.Threshold) && !HasAlert(spec, metric))
            {
                var isSaid = Stated.Is(spec, metric.Threshold);
                reporter.Report(
                    isSaid ? metric.Threshold : metric.Name,
                    isSaid ? "A threshold without a number" : "A metric without a threshold",
                    "Say from which value on somebody is told: `errors_total: alert above 5 per minute`."
                );
            }
        }
    }

    /// <summary>Whether an alert with a number is about the metric: then its threshold stands there.</summary>
    private static bool HasAlert(Spec spec, Metric metric)
    {
        const int most = 64;
        foreach (var alert in spec.Alerts.AsSpan()[..Math.Min(most, spec.Alerts.Length)])
        {
            if (
                SignificantWords.Share(
                    spec.Document.Slice(metric.Name),
                    spec.Document.Slice(alert.Name.Union(alert.Condition))
                ) && !Figures.AreMissing(spec, alert, alert.Name, alert.Condition)
            )
            {
                return true;
            }
        }

        return false;
    }
}
