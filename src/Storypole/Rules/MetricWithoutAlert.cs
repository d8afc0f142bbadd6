using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>A metric has a threshold, alerts are planned, and none of them is about this metric.</summary>
public sealed class MetricWithoutAlert() : Rule(1303, "metric-without-alert", Severity.Info)
{
    private const int MostAlerts = 64;

    /// <summary>Beyond so many metrics that no alert has by name, a text is not searched any more, and the rule is silent.</summary>
    private const int MostSearches = 64;

    /// <summary>Alerts that speak of several metrics at once.</summary>
    private static readonly string[] OfSeveral =
    [
        "any of",
        "each of",
        "all of",
        "any metric",
        "each metric",
        "every metric",
        "all metrics",
        "any threshold",
        "each threshold",
        "the above",
        "above metric",
        "above threshold",
        "metrics above",
        "thresholds above",
        "these ",
        "one of",
    ];

    public override bool IsFor(Schema schema) => schema.Asks(Term.AlertsToCreate);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (spec.Alerts.IsEmpty || spec.Alerts.Length > MostAlerts)
        {
            return;
        }

        var searches = 0;
        foreach (var metric in spec.Metrics)
        {
            if (
                !metric.Threshold.IsEmpty
                && !IsNamed(spec, metric)
                && !spec.Document.IsOpen(metric.Threshold)
                && !Figures.AreMissing(spec, metric, metric.Name, metric.Threshold)
                && ++searches <= MostSearches
                && !IsTakenUp(spec, metric)
            )
            {
                reporter.Report(
                    metric.Name,
                    $"{spec.Document.Show(metric.Name)} has a threshold, and no alert watches it",
                    "add the alert, or say behind the threshold who looks at the metric, and when"
                );
            }
        }
    }

    /// <summary>Whether an alert has the metric's own name, as nearly all do; the long way is for the others.</summary>
    private static bool IsNamed(Spec spec, Metric metric)
    {
        var name = spec.Document.Slice(metric.Name);
        foreach (var alert in spec.Alerts)
        {
            if (spec.Document.Slice(alert.Name.Union(alert.Condition)).IndexOf(name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTakenUp(Spec spec, Metric metric)
    {
        var document = spec.Document;
        if (
            RolloutText.Holds(
                document.Slice(metric.Threshold),
                ["dashboard", "report", "review", "look", "manual", "by hand", "no alert", "compare"]
            )
        )
        {
            return true;
        }

        foreach (var alert in spec.Alerts)
        {
            var whole = document.Slice(Places.WholeOf(spec, alert));
            if (
                SignificantWords.Share(document.Slice(metric.Name), whole)
                || SignificantWords.Share(
                    document.Slice(alert.Name),
                    document.Slice(metric.Name.Union(metric.Threshold))
                )
                || SharesNumber(document.Slice(metric.Threshold), whole)
                || RolloutText.Holds(whole, OfSeveral)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a number of two or more digits stands in both: an alert may have quite another name than its metric.</summary>
    private static bool SharesNumber(ReadOnlySpan<byte> threshold, ReadOnlySpan<byte> alert)
    {
        for (var at = 0; at < threshold.Length; )
        {
            var start = threshold[at..].IndexOfAnyInRange((byte)'0', (byte)'9');
            if (start < 0)
            {
                return false;
            }

            start += at;
            var length = threshold[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            at = length < 0 ? threshold.Length : start + length;
            if (at - start > 1 && alert.IndexOf(threshold[start..at]) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
