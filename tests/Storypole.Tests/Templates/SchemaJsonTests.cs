using System.Text.Json;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Templates;

public sealed class SchemaJsonTests
{
    [Theory]
    [InlineData("tech-spec")]
    [InlineData("prd")]
    [InlineData("implementation-summary")]
    public void A_built_in_schema_is_written_as_approved(string name) =>
        Approved.Holds($"Templates/{name}.schema.json", SchemaJson.Write(BuiltInTemplates.Schema(name)));

    [Fact]
    public void A_label_named_like_a_subsection_is_written_once()
    {
        var schema = TemplateCompiler.Compile(
            SourceText.From("# T\n\n## A\n\n**Same**: [words]\n\n### Same\n\n- [item]\n"),
            "t"
        );
        using var json = JsonDocument.Parse(SchemaJson.Write(schema.Schema));
        var section = json.RootElement.GetProperty("properties").GetProperty("A");
        Assert.Equal("field", section.GetProperty("properties").GetProperty("Same").GetProperty("type").GetString());
        Assert.Single(section.GetProperty("properties").EnumerateObject());
        Assert.Single(section.GetProperty("required").EnumerateArray());
    }

    [Fact]
    public void An_empty_template_gives_a_document_without_properties()
    {
        var schema = TemplateCompiler.Compile(SourceText.From(""), "empty").Schema;
        using var json = JsonDocument.Parse(SchemaJson.Write(schema));
        Assert.Equal(SchemaJson.Version, json.RootElement.GetProperty("version").GetInt32());
        Assert.False(json.RootElement.TryGetProperty("properties", out _));
    }
}
