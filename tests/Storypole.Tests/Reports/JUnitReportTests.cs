using System.Xml.Linq;
using Storypole.Diagnostics;
using Storypole.Reports;

namespace Storypole.Tests.Reports;

public sealed class JUnitReportTests
{
    private static readonly ReportedFile Faulty = Report.File(
        "a.md",
        "x\ny",
        Report.Found(0, 1, "an error", Severity.Error),
        Report.Found(2, 3, "a warning")
    ) with
    {
        HeldBack = [new HeldBack(Report.Found(2, 3, "known"), HeldBackBy.Waiver, "it is agreed")],
    };

    [Fact]
    public void Suites_are_files_and_tests_are_findings()
    {
        var root = XDocument.Parse(Report.Write("junit", Faulty, Report.File("b.md", ""))).Root!;
        Assert.Equal(["a.md", "b.md"], root.Elements("testsuite").Select(x => x.Attribute("name")!.Value));
        var tests = root.Elements("testsuite").First().Elements("testcase").ToList();
        Assert.Equal("an error", tests[0].Element("failure")!.Attribute("message")!.Value);
        Assert.Null(tests[1].Element("failure"));
        Assert.Contains(
            "a.md:2: warning[SP0203]: a warning",
            tests[1].Element("system-out")!.Value,
            StringComparison.Ordinal
        );
        Assert.Equal("it is agreed", tests[2].Element("skipped")!.Attribute("message")!.Value);
        Assert.Empty(root.Elements("testsuite").Last().Element("testcase")!.Elements());
    }

    [Fact]
    public void What_fails_is_what_fails_the_check()
    {
        var options = new ReportOptions { Fails = x => x >= Severity.Warning };
        var root = XDocument.Parse(Report.Write("junit", options, [], Faulty)).Root!;
        Assert.Equal(2, root.Descendants("failure").Count());
    }

    /// <summary>The usual schema: what may stand where, and that the counts of a suite are those of its tests.</summary>
    [Fact]
    public void The_document_has_the_usual_form()
    {
        var troubles = new[] { (Report.Hostile, Report.Hostile) };
        var hostile = Report.File(Report.Hostile, "x", Report.Found(0, 1, Report.Hostile));
        var document = XDocument.Parse(Report.Write("junit", new ReportOptions(), troubles, Faulty, hostile));
        Assert.Equal("testsuites", document.Root!.Name);
        foreach (var suite in document.Root.Elements())
        {
            Assert.Equal("testsuite", suite.Name);
            Assert.Equal(
                ["errors", "failures", "name", "skipped", "tests", "time"],
                suite.Attributes().Select(x => x.Name.LocalName).Order()
            );
            Assert.All(suite.Elements(), x => Assert.Equal("testcase", x.Name));
            Assert.Equal(suite.Elements().Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(suite.Descendants("error").Count(), (int)suite.Attribute("errors")!);
            Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
            foreach (var test in suite.Elements())
            {
                Assert.Equal(["classname", "name", "time"], test.Attributes().Select(x => x.Name.LocalName).Order());
                Assert.Subset(
                    new HashSet<string>(StringComparer.Ordinal) { "failure", "error", "skipped", "system-out" },
                    test.Elements().Select(x => x.Name.LocalName).ToHashSet(StringComparer.Ordinal)
                );
            }
        }
    }
}
