using Storypole.Specs;

namespace Storypole.Tests.Reading;

public sealed class RevisionReaderTests
{
    [Fact]
    public void Rows_keep_the_order_of_the_text()
    {
        var read = Reads.From(
            """
            ## Revision History

            | Date | Author | Changes | Status |
            |------|--------|---------|--------|
            | 2026-03-02 | Ada | Approved after review | APPROVED |
            | 2026-02-30 | 田中 美咲 | First draft | draft |
            """
        );

        Assert.Equal(2, read.Spec.Revisions.Length);
        var (first, second) = (read.Spec.Revisions[0], read.Spec.Revisions[1]);
        Assert.Equal(5, read.Line(first));
        Assert.Equal(new DateOnly(2026, 3, 2), first.Date?.Value);
        Assert.Equal(SpecStatus.Approved, first.Status?.Value);
        Assert.Equal("Approved after review", read.Text(first.Changes));
        Assert.Equal("2026-02-30", read.Text(second.Date?.Span));
        Assert.Null(second.Date?.Value);
        Assert.Equal("田中 美咲", read.Text(second.Author));
        Assert.Equal(SpecStatus.Draft, second.Status?.Value);
    }

    [Theory]
    [InlineData("- 2026-03-31: first draft\n- Later more")]
    [InlineData("* **v1.2.0** (2026-03-31) – doors and locks")]
    [InlineData("- v1 — 2026-03-31 — Ada")]
    public void An_item_with_a_day_near_its_start_is_a_revision(string items)
    {
        var read = Reads.From($"## Change Log\n\n{items}\n");

        Assert.Equal(new DateOnly(2026, 3, 31), Assert.Single(read.Spec.Revisions).Date?.Value);
    }

    [Fact]
    public void Empty_rows_and_declared_nothing_are_no_revisions()
    {
        var read = Reads.From(
            """
            ## Revision History

            | Status | Changes | Date |
            |---|---|---|
            | | | |
            | - | None | - |
            | DRAFT | First | 2026-01-01 |
            """
        );

        var revision = Assert.Single(read.Spec.Revisions);
        Assert.Equal("First", read.Text(revision.Changes));
        Assert.Null(revision.Author);
    }
}
