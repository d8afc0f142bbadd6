using System.Text.Json;
using Storypole.Diagnostics;
using Storypole.Reports;
using Storypole.Rules;
using Storypole.Tests.Architecture;
using Storypole.Text;

namespace Storypole.Tests.Reports;

/// <summary>
/// <c>sarif.shape.json</c> beside this file says in our words what SARIF 2.1.0 asks of the parts that are written. The official
/// schema is not ours to keep here; <c>tests/sarif.py</c> holds a report against a copy of it.
/// </summary>
public sealed class SarifReportTests
{
    [Fact]
    public void A_report_has_the_shape_of_SARIF()
    {
        using var schema = JsonDocument.Parse(Repository.Read("tests/Storypole.Tests/Reports/sarif.shape.json"));
        using var json = JsonDocument.Parse(Write());
        Assert.Empty(new JsonSchema(schema.RootElement).Faults(json.RootElement, isClosed: true));
    }

    [Fact]
    public void Anything_else_would_be_found()
    {
        using var schema = JsonDocument.Parse(Repository.Read("tests/Storypole.Tests/Reports/sarif.shape.json"));
        using var json = JsonDocument.Parse(
            """{ "version": "2.0.0", "runs": [{ "tool": {}, "results": [{ "level": "info", "message": "x" }], "more": 1 }] }"""
        );
        var faults = new JsonSchema(schema.RootElement).Faults(json.RootElement, isClosed: true);
        Assert.Contains("$.version is not 2.1.0", faults);
        Assert.Contains("$.runs[0].tool has no driver", faults);
        Assert.Contains("$.runs[0].results[0].message is no object", faults);
        Assert.Contains("$.runs[0].more is not known", faults);
    }

    [Fact]
    public void A_result_points_to_its_rule_its_place_and_other_places()
    {
        using var json = JsonDocument.Parse(Write());
        var run = json.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[
            result.GetProperty("ruleIndex").GetInt32()
        ];
        Assert.Equal("SP0203", rule.GetProperty("id").GetString());
        Assert.StartsWith(
            "# SP0203",
            rule.GetProperty("help").GetProperty("markdown").GetString(),
            StringComparison.Ordinal
        );
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("docs/a%20b%23.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            """{"startLine":2,"startColumn":1,"endLine":2,"endColumn":3}""",
            JsonSerializer.Serialize(place.GetProperty("region"))
        );
        Assert.Equal(2, result.GetProperty("relatedLocations").GetArrayLength());
        Assert.Equal("\\[x\\](y)", result.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_fix_names_what_is_deleted_and_what_is_inserted()
    {
        using var json = JsonDocument.Parse(Write());
        var replacement = json
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")[0]
            .GetProperty("fixes")[0]
            .GetProperty("artifactChanges")[0]
            .GetProperty("replacements")[0];
        Assert.Equal("right", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(3, replacement.GetProperty("deletedRegion").GetProperty("endColumn").GetInt32());
    }

    [Fact]
    public void What_is_held_back_is_suppressed_with_its_reason_and_nothing_else_is()
    {
        using var json = JsonDocument.Parse(Write());
        var suppressions = json
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Select(x => JsonSerializer.Serialize(x.GetProperty("suppressions")));
        Assert.Equal(
            [
                "[]",
                """[{"kind":"inSource","status":"accepted","justification":"it is agreed"}]""",
                """[{"kind":"external","status":"accepted","justification":"It stands in the baseline."}]""",
            ],
            suppressions
        );
    }

    private static string Write()
    {
        var text = "one\nab\ncd\nef\n";
        var found = Report.Found(4, 6, "[x](y)") with
        {
            Related =
            [
                new RelatedPlace(null, new TextSpan(0, 1), "here"),
                new RelatedPlace("gone.md", new TextSpan(0, 3), "there"),
            ],
            Fixes = [new Fix("make it right", FixKind.Form, [new TextEdit(new TextSpan(4, 6), "right")])],
        };
        var file = Report.File("docs/a b#.md", text, found) with
        {
            HeldBack =
            [
                new HeldBack(Report.Found(7, 9), HeldBackBy.Waiver, "it is agreed"),
                new HeldBack(Report.Found(10, 12), HeldBackBy.Baseline),
                new HeldBack(Report.Found(10, 12), HeldBackBy.Base),
            ],
        };
        var options = new ReportOptions { Rules = [.. RuleCatalog.All.Where(x => x.Id.Number is 201 or 203)] };
        return Report.Write("sarif", options, [("gone.md", "it does not exist")], file);
    }
}
