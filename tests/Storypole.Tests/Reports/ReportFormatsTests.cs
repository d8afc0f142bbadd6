using System.Text.Json;
using System.Xml.Linq;
using Storypole.Reports;

namespace Storypole.Tests.Reports;

public sealed class ReportFormatsTests
{
    public static TheoryData<string> Formats => [.. ReportFormats.Names];

    [Fact]
    public void Every_report_that_is_written_is_offered() =>
        Assert.Equal(
            typeof(IReport)
                .Assembly.GetTypes()
                .Where(x => x.IsAssignableTo(typeof(IReport)) && x.IsClass)
                .Select(x => x.Name[..^"Report".Length].ToLowerInvariant())
                .Order(),
            ReportFormats.Names.Order()
        );

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_form_shows_a_character_that_moves_or_hides_others(string format)
    {
        var report = Report.Write(
            format,
            new ReportOptions(),
            [(Report.Hostile, Report.Hostile)],
            Report.File($"a{Report.Hostile}.md", "x", Report.Found(0, 1, Report.Hostile) with { Help = Report.Hostile })
        );
        Assert.DoesNotContain('\u202E', report);
        Assert.DoesNotContain('\u0007', report);
        Assert.DoesNotContain('\r', report);
        Assert.DoesNotContain(report.Split('\n'), x => x.StartsWith("::error::a", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public void What_programs_read_is_whole_without_any_finding(string format)
    {
        var report = Report.Write(format);
        if (format == "junit")
        {
            Assert.Equal("testsuites", XDocument.Parse(report).Root!.Name);
            return;
        }

        using var json = JsonDocument.Parse(report);
        Assert.NotEqual(JsonValueKind.Null, json.RootElement.ValueKind);
    }
}
