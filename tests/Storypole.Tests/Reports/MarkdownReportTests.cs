using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Storypole.Diagnostics;

namespace Storypole.Tests.Reports;

public sealed class MarkdownReportTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseTaskLists()
        .Build();

    [Fact]
    public void Findings_stand_file_by_file_and_folded()
    {
        var report = Report.Write("markdown", Report.File("docs/a.md", "x\ny", Report.Found(2, 3)));
        Assert.Equal(
            """
            <!-- storypole -->
            ### Storypole: 1 warning in 1 file

            Looked at 1 Markdown file: 1 specification.

            <details><summary><code>docs/a.md</code>: 1 finding</summary>

            | line | | rule | finding |
            | ---: | --- | --- | --- |
            | 2 | warning | SP0203 unresolved-placeholder | it is wrong |

            </details>

            """,
            report
        );
    }

    [Fact]
    public void A_message_forms_nothing_links_nowhere_and_calls_nobody()
    {
        const string text =
            "**b** [x](y) ![i](j) <img src=x> `c` | d @all #1 http://x.test www.x.test ~~e~~ $f$ :smile:";
        var report = Report.Write("markdown", Report.File("a`|<b>.md", "x", Report.Found(0, 1, text)));
        var inlines = Markdown
            .Parse(report, Pipeline)
            .Descendants<Inline>()
            .Where(x => x is LinkInline or EmphasisInline or CodeInline or AutolinkInline);
        Assert.Empty(inlines);
        Assert.DoesNotContain("@all", report, StringComparison.Ordinal);
        Assert.DoesNotContain(" #1", report, StringComparison.Ordinal);
        Assert.DoesNotContain(":smile", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", report, StringComparison.Ordinal);
        Assert.Equal(
            5,
            report
                .Split('\n')
                .Single(x => x.StartsWith("| 1", StringComparison.Ordinal))
                .Replace("\\|", "")
                .Count(x => x == '|')
        );
    }

    [Fact]
    public void A_comment_ends_before_it_is_too_long_and_says_how_many_there_are_more()
    {
        var found = Enumerable.Range(0, 250).Select(x => Report.Found(x, x + 1)).ToArray();
        var report = Report.Write("markdown", Report.File("a.md", new string('x', 250), found));
        Assert.Equal(100, report.Split('\n').Count(x => x.StartsWith("| 1 |", StringComparison.Ordinal)));
        Assert.EndsWith("\nAnd 150 more. `storypole check` shows them all.\n", report, StringComparison.Ordinal);

        var wordy = Enumerable.Range(0, 90).Select(x => Report.Found(x, x + 1, new string('a', 5_000))).ToArray();
        Assert.InRange(
            Report.Write("markdown", Report.File("a.md", new string('x', 250), wordy)).Length,
            10_000,
            65_536
        );
    }

    [Fact]
    public void What_is_held_back_is_counted_and_not_shown()
    {
        var file = Report.File("a.md", "x") with { HeldBack = [new HeldBack(Report.Found(0, 1), HeldBackBy.Baseline)] };
        var report = Report.Write("markdown", file);
        Assert.Contains("1 finding is held back by the baseline.\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<details>", report, StringComparison.Ordinal);
    }
}
