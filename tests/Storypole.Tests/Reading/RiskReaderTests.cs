using Storypole.Specs;

namespace Storypole.Tests.Reading;

public sealed class RiskReaderTests
{
    [Fact]
    public void Each_row_of_the_table_is_a_risk()
    {
        var read = Reads.From(
            """
            ## Technical Risks & Mitigations

            | Risk | Impact | Probability | Mitigation | Owner |
            |------|--------|-------------|------------|-------|
            | The queue overflows | H | M | Cap it \| alert | Ada |
            | The lease is lost | HIGH | **CRITICAL** (rare) | | |
            """
        );

        Assert.Equal(2, read.Spec.Risks.Length);
        var (first, second) = (read.Spec.Risks[0], read.Spec.Risks[1]);
        Assert.Equal("| The queue overflows | H | M | Cap it \\| alert | Ada |", read.Text(first.Span));
        Assert.Equal("The queue overflows", read.Text(first.Title));
        Assert.Equal("Cap it \\| alert", read.Text(first.Mitigation));
        Assert.Equal("Ada", read.Text(first.Owner));
        Assert.Equal((Level.High, Level.Medium), (first.Impact?.Value, first.Probability?.Value));
        Assert.Equal((Level.High, Level.Critical), (second.Impact?.Value, second.Probability?.Value));
        Assert.Null(second.Mitigation);
        Assert.Null(second.Owner);
        Assert.Equal(Recognition.Exact, first.How);
    }

    [Fact]
    public void The_columns_may_stand_in_any_order()
    {
        var read = Reads.From(
            """
            ## Technical Risks & Mitigations

            | Owner | Probability | Risk | Notes | Impact |
            |---|---|---|---|---|
            | Ada | L | Disk full | seen once | H |
            """
        );

        var risk = Assert.Single(read.Spec.Risks);
        Assert.Equal("Disk full", read.Text(risk.Title));
        Assert.Equal("Ada", read.Text(risk.Owner));
        Assert.Equal((Level.High, Level.Low), (risk.Impact?.Value, risk.Probability?.Value));
        Assert.Null(risk.Mitigation);
    }

    [Theory]
    [InlineData("M/H", Level.High)]
    [InlineData("Low-Medium", Level.Medium)]
    [InlineData("High–Medium", Level.High)]
    [InlineData("High - low after phase 2", Level.High)]
    [InlineData("H/M/L", null)]
    [InlineData("Severe", null)]
    public void Of_a_range_the_higher_end_counts(string cell, Level? level)
    {
        var read = Reads.From(
            $"""
            ## Technical Risks & Mitigations

            | Risk | Impact |
            |---|---|
            | Disk full | {cell} |
            """
        );

        var impact = Assert.Single(read.Spec.Risks).Impact;
        Assert.Equal(level, impact?.Value);
        Assert.Equal(cell, read.Text(impact?.Span));
    }

    [Fact]
    public void A_row_with_too_few_cells_keeps_what_it_has()
    {
        var read = Reads.From(
            """
            ## Technical Risks & Mitigations

            | Risk | Impact | Probability | Mitigation | Owner |
            |---|---|---|---|---|
            | Disk full | H |
            """
        );

        var risk = Assert.Single(read.Spec.Risks);
        Assert.Equal(Level.High, risk.Impact?.Value);
        Assert.Null(risk.Probability);
        Assert.Null(risk.Owner);
    }

    [Fact]
    public void The_list_of_critical_risks_and_other_tables_are_no_risks()
    {
        var read = Reads.From(
            """
            ## Technical Risks & Mitigations

            | Service | Port |
            |---|---|
            | Queue | 80 |

            | Risk | Impact | Probability | Mitigation | Owner |
            |---|---|---|---|---|
            | None | - | - | - | - |

            **Critical Risks** (High Impact + High Probability):

            - Disk full: buy disks
            """
        );

        Assert.Empty(read.Spec.Risks);
    }
}
