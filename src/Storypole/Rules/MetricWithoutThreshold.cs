using Storypole.Diagnostics;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A metric is watched, and no number says when to act.</summary>
public sealed class MetricWithoutThreshold() : Rule(1301, "metric-without-threshold", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var metric in spec.Metrics)
        {
            if (Figures.AreMissing(spec, metric, metric.Name, metric.Threshold))
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
}
