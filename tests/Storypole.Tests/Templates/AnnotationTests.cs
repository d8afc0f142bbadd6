using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Evidence;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Templates;

/// <summary>What the comments of a template say that address the program.</summary>
public sealed class AnnotationTests
{
    private const string Template = """
        ---
        version: "1.0.0"
        title: "[A few words]"
        status: "[Draft/Accepted/Moved]"
        accepted: "[YYYY-MM-DD]" # storypole: required when status is Accepted
        tags: "[Words - optional]"
        ---

        <!-- storypole: side file: meta.yaml; path: docs/*.md; stub when status is Moved; kind: change -->

        ## Problem

        <!-- storypole: also: Motivation | Why -->

        [What is wrong]

        ## Rollout

        <!-- storypole: required when status is Accepted; since 2026-01-01 -->

        [How it reaches everybody]

        **Effort**: [How much]
        <!-- storypole: values: tiny | large; also: Size -->
        """;

    [Fact]
    public void They_become_part_of_the_schema()
    {
        var compiled = TemplateCompiler.Compile(SourceText.From(Template), "t");
        Assert.Empty(compiled.Problems);
        var schema = compiled.Schema;
        Assert.Equal(["title", "status", "accepted", "tags"], schema.Metadata.Keys.Select(x => x.Name));
        Assert.Equal(["Draft", "Accepted", "Moved"], schema.Metadata.Find("STATUS")!.Enumeration!.Alternatives);
        Assert.True(schema.Metadata.Find("tags")!.IsOptional);
        Assert.Equal(["meta.yaml"], schema.Metadata.SideFiles);
        Assert.Equal("change", schema.Metadata.Kind);
        Assert.Equal(["Motivation", "Why"], schema.Root.Sections[0].OtherTitles);
        Assert.Equal(new DateOnly(2026, 1, 1), schema.Root.Sections[1].Demand.Since);
        var effort = Assert.IsType<SchemaField>(schema.Root.Sections[1].Parts.Single(x => x.Label is not null));
        Assert.Equal(["tiny", "large"], effort.Enumeration!.Alternatives);
        Assert.Equal(["Size"], effort.OtherLabels);
        Assert.DoesNotContain(schema.Guidance, x => x.StartsWith("storypole:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("also:")]
    [InlineData("optionl")]
    [InlineData("since yesterday")]
    [InlineData("required when status")]
    public void A_clause_that_means_nothing_is_said_with_its_place(string clause)
    {
        var source = SourceText.From($"## A\n\n<!-- storypole: {clause} -->\n\n[Words]\n");
        var problem = Assert.Single(TemplateCompiler.Compile(source, "t").Problems);
        Assert.Contains($"'{clause}'", problem.Message, StringComparison.Ordinal);
        Assert.Equal(3, source.Position(problem.Span.Start).Line);
    }

    [Theory]
    [InlineData("title: T\nstatus: Draft", "## Motivation\n\nx\n")]
    [InlineData("title: T\nstatus: Moved", "")]
    [InlineData("title: T\nstatus: Accepted\naccepted: 2026-02-01\ncreated: 2025-01-01", "## Why\n\nx\n")]
    [InlineData(
        "title: T\nstatus: Accepted\naccepted: 2026-02-01\ncreated: 2026-01-01",
        "## Why\n\nx\n\n## Rollout\n\n**Size**: tiny\n"
    )]
    public void What_a_template_does_not_ask_a_document_for_is_not_missing(string metadata, string body) =>
        Assert.Empty(Messages($"---\n{metadata}\n---\n\n{body}"));

    [Theory]
    [InlineData("title: T\nstatus: Draft", "", "The section Problem is missing")]
    [InlineData("title: T\nstatus: Accepted", "## Why\n\nx\n", "The front matter has no `accepted`")]
    [InlineData(
        "title: T\nstatus: Final",
        "## Why\n\nx\n",
        "`status` is Final, which is none of Draft, Accepted or Moved"
    )]
    [InlineData("title:\nstatus: Draft", "## Why\n\nx\n", "`title` has no value")]
    [InlineData("title: T\nstatus: Accepted\naccepted: soon", "## Why\n\nx\n", "`accepted` is soon, which is no date")]
    [InlineData(
        "title: T\nstatus: Accepted\naccepted: 2026-02-01\ncreated: 2026-01-02",
        "## Why\n\nx\n",
        "The section Rollout is missing"
    )]
    public void What_it_does_ask_for_is(string metadata, string body, string message) =>
        Assert.Equal([message], Messages($"---\n{metadata}\n---\n\n{body}"));

    [Fact]
    public void A_side_file_stands_for_the_front_matter_and_has_its_own_places()
    {
        var side = new SideFile("docs/meta.yaml", SourceText.From("title: T\nstatus: Finl\n"));
        var found = Assert.Single(Found("## Why\n\nx\n", side));
        Assert.Equal("docs/meta.yaml", found.SideFile);
        Assert.Equal("Finl", side.Text.Text(found.Span));
    }

    [Fact]
    public void Without_a_side_file_and_front_matter_nobody_can_say_what_is_missing() =>
        Assert.Empty(Messages("## Why\n\nx\n"));

    [Fact]
    public void Rules_about_items_are_silent_where_the_template_asks_for_none()
    {
        var schema = TemplateCompiler.Compile(SourceText.From(Template), "t").Schema;
        Assert.False(schema.Asks(Term.Decision));
        Assert.False(new NoOptionChosen().IsFor(schema));
        Assert.True(new NoOptionChosen().IsFor(BuiltInTemplates.Schema("tech-spec")));
    }

    private static IEnumerable<string> Messages(string text) => Found(text, null).Select(x => x.Message);

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Found(string text, SideFile? side)
    {
        var schema = TemplateCompiler.Compile(SourceText.From(Template), "t").Schema;
        var spec = SpecReader.Read(DocumentParser.Parse(SourceText.From(text)), schema, side);
        var options = new CheckOptions(RuleCatalog.All, new DateOnly(2026, 11, 22));
        return Checker.Check(spec, "docs/a.md", options, Surroundings.Unknown).Diagnostics;
    }
}
