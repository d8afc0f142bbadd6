using Storypole.Diagnostics;

namespace Storypole.Tests.Reports;

/// <summary>The documented form: <c>::COMMAND NAME=VALUE,…::MESSAGE</c>, with <c>%</c> and line ends escaped, and in values <c>:</c> and <c>,</c> too.</summary>
public sealed class GitHubReportTests
{
    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Info, "notice")]
    public void A_finding_is_one_command(Severity severity, string command)
    {
        var found = Report.Found(8, 10, "it is wrong", severity) with { Help = "make it right" };
        Assert.StartsWith(
            $"::{command} file=docs/a.md,line=2,endLine=2,col=3,endColumn=5,title=SP0203 unresolved-placeholder::it is wrong%0Amake it right\n",
            Report.Write("github", Report.File("docs/a.md", "first\nabcd\n", found)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Columns_are_left_out_where_a_finding_has_several_lines() =>
        Assert.StartsWith(
            "::warning file=a.md,line=1,endLine=2,title=",
            Report.Write("github", Report.File("a.md", "ab\ncd\n", Report.Found(0, 4))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_value_cannot_end_and_a_message_cannot_begin_another_line()
    {
        var found = Report.Found(0, 1, "50% of\r\n::error::x, y");
        var report = Report.Write("github", Report.File("a,b:c%.md", "x", found));
        Assert.StartsWith("::warning file=a%2Cb%3Ac%25.md,line=1,", report, StringComparison.Ordinal);
        Assert.Contains("::50%25 of<U+000D><U+000A>::error::x, y\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_looked_at_is_an_error()
    {
        var report = Report.Write("github", new(), [("gone.md", "it does not exist")]);
        Assert.StartsWith(
            "::error title=Not looked at::gone.md: it does not exist\n",
            report,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_held_back_is_not_shown()
    {
        var file = Report.File("a.md", "x") with { HeldBack = [new HeldBack(Report.Found(0, 1), HeldBackBy.Baseline)] };
        Assert.DoesNotContain("::warning", Report.Write("github", file), StringComparison.Ordinal);
    }
}
