using Storypole.Specs;

namespace Storypole.Tests.Reading;

/// <summary>Flags, metrics and alerts are read from lists of one form.</summary>
public sealed class RolloutReaderTests
{
    private const string Rollout = """
        ### Feature Flags

        - `shop.cart`: Controls the new cart
          in every shop
        - plain-flag: whatever

        ### Monitoring & Alerts

        **Metrics to Monitor**:

        - `lag_seconds`: alert above 20 s

        **Alerts to Create**:

        - Cart unhealthy: Triggers when `lag_seconds` stays high
        - Cart gone: no row for an hour
        - N/A
        """;

    [Fact]
    public void Flags_say_what_they_control()
    {
        var read = Reads.From(Rollout);

        Assert.Equal(["shop.cart", "plain-flag"], read.Spec.Flags.Select(x => read.Text(x.Name)));
        Assert.Equal(["the new cart\n  in every shop", "whatever"], read.Spec.Flags.Select(x => read.Text(x.Controls)));
        Assert.Equal("- `shop.cart`: Controls the new cart", read.Text(read.Spec.Flags[0].Span));
    }

    [Fact]
    public void Metrics_have_a_threshold()
    {
        var read = Reads.From(Rollout);

        var metric = Assert.Single(read.Spec.Metrics);
        Assert.Equal(("lag_seconds", "alert above 20 s"), (read.Text(metric.Name), read.Text(metric.Threshold)));
    }

    [Fact]
    public void Alerts_have_a_condition()
    {
        var read = Reads.From(Rollout);

        Assert.Equal(["Cart unhealthy", "Cart gone"], read.Spec.Alerts.Select(x => read.Text(x.Name)));
        Assert.Equal(
            ["`lag_seconds` stays high", "no row for an hour"],
            read.Spec.Alerts.Select(x => read.Text(x.Condition))
        );
    }

    [Fact]
    public void A_table_of_metrics_is_read_by_its_shape()
    {
        var read = Reads.From(
            """
            **Metrics to Monitor**:

            | Metric | Threshold |
            |---|---|
            | `lag_seconds` | above 20 s |
            | - | - |
            """
        );

        var metric = Assert.Single(read.Spec.Metrics);
        Assert.Equal(("lag_seconds", "above 20 s"), (read.Text(metric.Name), read.Text(metric.Threshold)));
        Assert.Equal(Recognition.Shape, metric.How);
    }
}
