using System.Text.Json;
using Storypole.Diagnostics;

namespace Storypole.Tests.Reports;

public sealed class GitLabReportTests
{
    [Fact]
    public void A_finding_has_the_keys_that_are_asked_for()
    {
        using var json = JsonDocument.Parse(
            Report.Write("gitlab", Report.File("docs/a.md", "first\nabcd\n", Report.Found(8, 10)))
        );
        var finding = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("it is wrong", finding.GetProperty("description").GetString());
        Assert.Equal("SP0203 unresolved-placeholder", finding.GetProperty("check_name").GetString());
        Assert.Equal("docs/a.md", finding.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(2, finding.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.NotEmpty(finding.GetProperty("fingerprint").GetString()!);
    }

    [Theory]
    [InlineData(Severity.Error, "major")]
    [InlineData(Severity.Warning, "minor")]
    [InlineData(Severity.Info, "info")]
    public void A_severity_is_one_of_its_five_words(Severity severity, string word)
    {
        var report = Report.Write("gitlab", Report.File("a.md", "x", Report.Found(0, 1, "a", severity)));
        using var json = JsonDocument.Parse(report);
        Assert.Equal(word, json.RootElement[0].GetProperty("severity").GetString());
    }

    [Fact]
    public void No_fingerprint_stands_there_twice()
    {
        Diagnostic[] found = [Report.Found(0, 1), Report.Found(2, 3)];
        using var json = JsonDocument.Parse(
            Report.Write("gitlab", Report.File("a.md", "x x", found), Report.File("b.md", "x x", found))
        );
        Assert.Distinct(json.RootElement.EnumerateArray().Select(x => x.GetProperty("fingerprint").GetString()));
    }
}
