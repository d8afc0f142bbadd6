using Storypole.Specs;

namespace Storypole.Tests.Reading;

public sealed class EstimateReaderTests
{
    [Fact]
    public void An_estimate_stands_at_its_heading()
    {
        var read = Reads.From(
            """
            ## Effort Estimate

            **Overall Complexity**: **LARGE (L)**

            **Estimated Hours**: **10-12 hours**

            **Breakdown by Component** (optional):

            - Library: 5
            - **Buffer**: 1.5 hours (for unknowns)
            - Tests (2 days)
            - Docs: later
            - None
            - **Total**: 15 hours → Round to **10-12 hours**
            """
        );

        var estimate = read.Spec.Estimate;
        Assert.NotNull(estimate);
        Assert.Equal("## Effort Estimate", read.Text(estimate.Span));
        Assert.Equal(Size.L, estimate.Complexity?.Value);
        Assert.Equal("**LARGE (L)**", read.Text(estimate.Complexity?.Span));
        Assert.Equal(new WorkHours(10, 12), estimate.Hours?.Value);
        Assert.Equal(
            ["Library", "Buffer", "Tests", "Docs", "Total"],
            estimate.Breakdown.Select(x => read.Text(x.Name))
        );
        Assert.Equal(
            [new WorkHours(5, 5), new WorkHours(1.5m, 1.5m), new WorkHours(16, 16), null, new WorkHours(15, 15)],
            estimate.Breakdown.Select(x => x.Hours?.Value)
        );
        Assert.Equal("later", read.Text(estimate.Breakdown[3].Hours?.Span));
        Assert.Equal([false, false, false, false, true], estimate.Breakdown.Select(x => x.IsTotal));
    }

    [Fact]
    public void A_breakdown_may_be_a_table()
    {
        var read = Reads.From(
            """
            ## Effort Estimate

            **Breakdown by Component**:

            | Component | Effort | Why |
            |---|---|---|
            | Library | 1 hour | 3 files |
            | **Total** | **13.5 hours** | |
            """
        );

        var breakdown = read.Spec.Estimate!.Breakdown;
        Assert.Equal(["Library", "Total"], breakdown.Select(x => read.Text(x.Name)));
        Assert.Equal([new WorkHours(1, 1), new WorkHours(13.5m, 13.5m)], breakdown.Select(x => x.Hours!.Value.Value));
        Assert.Equal([false, true], breakdown.Select(x => x.IsTotal));
    }

    [Fact]
    public void A_value_that_is_none_keeps_its_text()
    {
        var read = Reads.From("## Effort Estimate\n\n**Overall Complexity**: HUGE\n\n**Estimated Hours**: 8 points\n");

        Assert.Equal("HUGE", read.Text(read.Spec.Estimate?.Complexity?.Span));
        Assert.Null(read.Spec.Estimate?.Complexity?.Value);
        Assert.Null(read.Spec.Estimate?.Hours?.Value);
    }

    [Theory]
    [InlineData("## Overview\n\n**Approach**: 3 hours of work\n")]
    [InlineData("## Effort Estimate\n\n**Key Effort Drivers**:\n\n- Tests (4 hours)\n")]
    public void Without_a_letter_hours_or_breakdown_there_is_no_estimate(string text) =>
        Assert.Null(Reads.From(text).Spec.Estimate);

    [Theory]
    [InlineData(
        "## Effort Estimate\n\n### Overall Complexity: MEDIUM (M)\n\n**Total Estimated Effort**: 18-24 hours (all)",
        Size.M,
        18,
        24
    )]
    [InlineData("## Effort Estimate\n\n### Overall Complexity\n\nM\n\n### Total Effort\n\n18-24 hours", Size.M, 18, 24)]
    [InlineData(
        "## Оценка сроков\n\n| Этап | Время |\n|---|---|\n| Код | 1 день |\n| **Итого** | 3 дня |",
        null,
        24,
        24
    )]
    [InlineData("## 見積もり\n\n- 実装: 1日\n- **合計**: 3日", null, 24, 24)]
    [InlineData("## Esforço estimado\n\n2-3 dias", null, 16, 24)]
    [InlineData("**Aufwand**: 3 Tage\n\n## Ziel\n\nText.", null, 24, 24)]
    public void Other_forms_of_an_estimate_are_read(string text, Size? size, int low, int high)
    {
        var estimate = Reads.From($"# Plan\n\n{text}\n").Spec.Estimate;

        Assert.Equal(size, estimate?.Complexity?.Value);
        Assert.Equal(new WorkHours(low, high), estimate?.Hours?.Value);
    }

    [Theory]
    [InlineData("## Decision 1: Store\n\n### Complexity\n\nSmall.")]
    [InlineData("## Phase 1: Search\n\n### Estimated Effort\n\n3 days")]
    public void The_estimate_of_a_part_is_not_that_of_the_whole(string text) =>
        Assert.Null(Reads.From($"# Plan\n\n{text}\n").Spec.Estimate);
}
