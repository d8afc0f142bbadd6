using System.Text.Json;
using Storypole.Diagnostics;
using Storypole.Tests.Architecture;
using Storypole.Text;

namespace Storypole.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void What_is_printed_is_what_the_published_schema_says()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/commands/check.schema.json"));
        using var json = JsonDocument.Parse(Write());
        var faults = new JsonSchema(schema.RootElement).Faults(json.RootElement, isClosed: true);
        Assert.Empty(faults);
    }

    [Fact]
    public void Anything_else_would_be_found()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/commands/check.schema.json"));
        using var json = JsonDocument.Parse(
            """{ "version": 2, "findings": [{ "rule": "X" }], "heldBack": [], "troubles": 1, "more": 0 }"""
        );
        var faults = new JsonSchema(schema.RootElement).Faults(json.RootElement, isClosed: true);
        Assert.Contains("$.version is not 1", faults);
        Assert.Contains("$.findings[0] has no severity", faults);
        Assert.Contains("$.findings[0].rule is not like ^SP[0-9]{4}$", faults);
        Assert.Contains("$.troubles is no array", faults);
        Assert.Contains("$.more is not known", faults);
        Assert.Contains("$ has no counts", faults);
    }

    [Fact]
    public void Places_are_bytes_lines_and_code_points()
    {
        using var json = JsonDocument.Parse(Write());
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("""{"offset":7,"line":2,"column":3}""", Compact(finding.GetProperty("start")));
        Assert.Equal("""{"offset":11,"line":2,"column":4}""", Compact(finding.GetProperty("end")));
        var related = finding.GetProperty("related").EnumerateArray().ToList();
        Assert.Equal("a.md", related[0].GetProperty("path").GetString());
        Assert.Equal("b.md", related[1].GetProperty("path").GetString());
        Assert.False(related[1].TryGetProperty("start", out _));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    [Fact]
    public void What_is_held_back_stands_apart_with_its_reason()
    {
        using var json = JsonDocument.Parse(Write());
        var held = Assert.Single(json.RootElement.GetProperty("heldBack").EnumerateArray());
        Assert.Equal("waiver", held.GetProperty("by").GetString());
        Assert.Equal("it is agreed", held.GetProperty("because").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("counts").GetProperty("waived").GetInt32());
    }

    private static string Write()
    {
        var diagnostic = new Diagnostic(new RuleId(203), Severity.Error, new TextSpan(7, 11), "it is \"wrong\"", "help")
        {
            Related =
            [
                new RelatedPlace(null, new TextSpan(0, 1), "here"),
                new RelatedPlace("b.md", new TextSpan(0, 3), "there"),
            ],
        };
        var other = new Diagnostic(new RuleId(9943), Severity.Info, new TextSpan(12, 12), "and this")
        {
            Fixes = [new Fix("add it", FixKind.Form, [new TextEdit(new TextSpan(12, 12), "z")])],
        };
        var file = Report.File("a.md", "one\näx😀y\n", diagnostic, other) with
        {
            HeldBack = [new HeldBack(Report.Found(0, 3), HeldBackBy.Waiver, "it is agreed")],
        };
        return Report.Write("json", new(), [("gone.md", "it does not exist")], file);
    }
}
