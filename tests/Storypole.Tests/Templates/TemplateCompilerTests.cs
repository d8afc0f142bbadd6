using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Templates;

/// <summary>The conventions of <c>docs/templates/README.md</c>, one by one.</summary>
public sealed class TemplateCompilerTests
{
    [Fact]
    public void The_title_keeps_its_fixed_words_and_the_labels_below_it_are_the_header()
    {
        var schema = Schema("# Plan: [Title]\n\n**Issue**: #[ID]\n**Created**: [YYYY-MM-DD]\n\n## A\n");
        Assert.Equal(("Plan", 1), (schema.Root.Title, schema.Root.Level));
        Assert.Equal(["Issue", "Created"], schema.Root.Parts.Select(x => x.Label));
        Assert.Equal([ValueKind.Issue, ValueKind.Date], schema.Root.Parts.Cast<SchemaField>().Select(x => x.Type));
        Assert.Equal(["A"], schema.Root.Sections.Select(x => x.Title));
    }

    [Fact]
    public void Without_a_title_the_document_holds_the_sections()
    {
        var schema = Schema("**Owner**: [One name]\n\n## A\n\n## B\n");
        Assert.Equal(0, schema.Root.Level);
        Assert.Equal(["Owner"], schema.Root.Parts.Select(x => x.Label));
        Assert.Equal(["A", "B"], schema.Root.Sections.Select(x => x.Title));
    }

    [Theory]
    [InlineData("### Decision 1: [Title]\n\n### Decision 2: [Title]\n", "Decision")]
    [InlineData("### Q1: [Question]\n", "Q")]
    [InlineData("### Release step 1\n\n### Release step 2\n", "Release step")]
    [InlineData("### Uses of [System]\n", "Uses of")]
    [InlineData("### Endpoint\n\n<!-- Repeat for each endpoint. -->\n", "Endpoint")]
    [InlineData("### [Name of the endpoint]\n", "")]
    public void A_section_repeats_when_it_is_numbered_or_the_template_says_so(string sections, string title)
    {
        var section = Assert.Single(Schema("# T\n\n## S\n\n" + sections).Root.Sections[0].Sections);
        Assert.Equal((title, true), (section.Title, section.Repeats));
    }

    [Theory]
    [InlineData("## Extras (optional)\n", true)]
    [InlineData("## Extras\n\n<!-- Optional: for large changes. -->\n", true)]
    [InlineData("## Extras\n\n<!-- Fill in if applicable. -->\n", true)]
    [InlineData("## Extras\n\n<!-- Repeat if needed. -->\n", false)]
    [InlineData("## Extras\n\n<!-- The optional parts are at the end of the page. -->\n", false)]
    public void A_section_is_optional_when_its_remark_or_its_guidance_says_so(string text, bool isOptional)
    {
        var section = Assert.Single(Schema("# T\n\n" + text).Root.Sections);
        Assert.Equal(("Extras", isOptional), (section.Title, section.IsOptional));
    }

    [Theory]
    [InlineData("**A** (optional): [words]", true)]
    [InlineData("**A**: [Optional: words]", true)]
    [InlineData("**A**: [XS/S/M - optional]", true)]
    [InlineData("**A**: [Link if applicable]", true)]
    [InlineData("**A**: [Words, if needed]", true)]
    [InlineData("**A**: [If it breaks: how to migrate]", true)]
    [InlineData("**A** (from PRD): [words]", false)]
    [InlineData("**A**: [words]", false)]
    public void A_label_is_optional_when_its_remark_or_its_placeholder_says_so(string text, bool isOptional) =>
        Assert.Equal(isOptional, Part(text).IsOptional);

    [Theory]
    [InlineData("**A**: [words]")]
    [InlineData("**A:** [words]")]
    [InlineData("**A** (remark): [words]")]
    [InlineData("__A__: [words]")]
    public void The_forms_of_a_label_are_one(string text) => Assert.Equal("A", Part(text).Label);

    [Theory]
    [InlineData("[Hours/Points]", ValueKind.Effort)]
    [InlineData("[Total hours]", ValueKind.Effort)]
    [InlineData("[Date]", ValueKind.Date)]
    [InlineData("[Target date]", ValueKind.Date)]
    [InlineData("[YYYY-MM-DD]", ValueKind.Date)]
    [InlineData("#[ID]", ValueKind.Issue)]
    [InlineData("`path/to/file`", ValueKind.Path)]
    [InlineData("[Link to the page]", ValueKind.Link)]
    [InlineData("[Agent/Person]", ValueKind.Text)]
    [InlineData("[Low/Middle/High]", ValueKind.Enumeration)]
    [InlineData("[What to do about [nested] things]", ValueKind.Text)]
    [InlineData("words without a bracket", ValueKind.Text)]
    [InlineData("", ValueKind.Text)]
    public void The_words_of_a_placeholder_say_what_kind_of_value_it_stands_for(string value, ValueKind type) =>
        Assert.Equal(type, Assert.IsType<SchemaField>(Part($"**A**: {value}")).Type);

    [Fact]
    public void A_list_under_a_label_has_the_pattern_of_its_first_item_and_the_labelled_lines_below_all_items()
    {
        var list = Assert.IsType<SchemaList>(
            Part(
                "**A**:\n\n1. **[One]** ✓\n   - Pros: [Good]\n   - Why: [Reason]\n\n2. **[Two]** ✗\n   - Pros: [Good]\n   - Why not: [Reason]\n"
            )
        );
        Assert.Equal((true, true, "**[One]** ✓"), (list.IsOrdered, list.HasMarks, list.Pattern));
        Assert.Equal(
            [("Pros", false), ("Why", true), ("Why not", true)],
            list.ItemParts.Select(x => (x.Label!, x.IsOptional))
        );
    }

    [Fact]
    public void An_item_of_two_brackets_is_a_pattern_although_it_could_be_a_link_definition()
    {
        var list = Assert.IsType<SchemaList>(Part("**A**:\n\n- [Name]: [What]\n- [Name]: [What]\n"));
        Assert.Equal("[Name]: [What]", list.Pattern);
    }

    [Fact]
    public void Escaped_brackets_are_placeholders_too()
    {
        var schema = Schema("# T\n\n## S\n\n**A**:\n\n- \\[Part\\]: \\[Hours\\]\n");
        Assert.Equal(["Part", "Hours"], schema.Placeholders);
        Assert.True(schema.IsPlaceholder("Part\\"u8));
    }

    [Fact]
    public void A_numbered_item_is_a_pattern_and_no_label()
    {
        var list = Assert.IsType<SchemaList>(Part("**A**:\n\n- FR-1: [What it does]\n- FR-2: [What it does]\n"));
        Assert.Equal("FR-1: [What it does]", list.Pattern);
    }

    [Fact]
    public void Items_that_are_all_labelled_are_fields_of_the_section_or_of_the_label_above_them()
    {
        var section = Schema("# T\n\n## S\n\n- **Goal**: [What]\n- **Time box**: [Hours/days]\n").Root.Sections[0];
        Assert.Equal(["Goal", "Time box"], section.Parts.Cast<SchemaField>().Select(x => x.Label));
        var group = Assert.IsType<SchemaGroup>(
            Part("**With [System]**:\n\n- **Method**: [How]\n- **Errors**: [How]\n")
        );
        Assert.Equal(("With", true), (group.Label, group.Repeats));
        Assert.Equal(["Method", "Errors"], group.Fields.Select(x => x.Label));
    }

    [Fact]
    public void Boxes_are_a_check_list()
    {
        var list = Assert.IsType<SchemaChecklist>(Part("**A**:\n\n- [ ] [Thing] works\n- [ ] Reviewed\n"));
        Assert.Equal(["[Thing] works", "Reviewed"], list.Items);
    }

    [Fact]
    public void A_table_has_columns_and_a_cell_may_show_its_alternatives_without_brackets()
    {
        var table = Assert.IsType<SchemaTable>(
            Part("**A**:\n\n| Risk | Impact | By |\n|--|--|--|\n| [What] | H/M/L | [Date] |\n")
        );
        Assert.Equal(["Risk", "Impact", "By"], table.Columns.Select(x => x.Title));
        Assert.Equal([ValueKind.Text, ValueKind.Enumeration, ValueKind.Date], table.Columns.Select(x => x.Type));
    }

    [Theory]
    [InlineData("src/\n├── a.cs   # [Why]", SchemaCodeKind.FileTree)]
    [InlineData("┌───┐\n│ A │\n└───┘", SchemaCodeKind.Diagram)]
    [InlineData("[Method] /api/x\n- Request: [What]", SchemaCodeKind.Api)]
    [InlineData("POST /api/x\n- Request: [What]", SchemaCodeKind.Api)]
    [InlineData("[Any text]", SchemaCodeKind.Text)]
    public void A_code_block_is_known_by_what_it_shows(string code, SchemaCodeKind kind)
    {
        var found = Assert.IsType<SchemaCode>(Part($"**A**:\n\n```text\n{code}\n```\n"));
        Assert.Equal(kind, found.Kind);
        Assert.Equal(kind == SchemaCodeKind.Api ? ["Request"] : [], found.ItemParts.Select(x => x.Label));
    }

    [Fact]
    public void What_follows_the_last_rule_is_for_authors_when_it_holds_no_placeholder()
    {
        var schema = Schema(
            "# T\n\n## A\n\n[words]\n\n---\n\n## Hints\n\n**Be brief**:\n\n- Nobody reads long texts.\n"
        );
        Assert.Equal(["A"], schema.Root.Sections.Select(x => x.Title));
        Assert.Equal(["Hints", "Be brief", "Nobody reads long texts."], schema.AuthorNotes);
        Assert.True(schema.IsAuthorNote("nobody reads long texts."u8));
    }

    [Theory]
    [InlineData("# T\n\n## A\n\n---\n\n## B\n\n[words]\n")]
    [InlineData("# T\n\n## A\n\n## B\n\n---\n")]
    public void Otherwise_a_rule_is_nothing_but_a_rule(string text)
    {
        var schema = Schema(text);
        Assert.Equal(["A", "B"], schema.Root.Sections.Select(x => x.Title));
        Assert.Empty(schema.AuthorNotes);
    }

    [Fact]
    public void Comments_are_guidance_unless_they_address_the_program()
    {
        var schema = Schema(
            "# T\n\n<!-- Say [why]. -->\n\n## A\n\ntext <!-- inline --> text\n\n<!-- storypole: ignore SP0203 -->\n"
        );
        Assert.Equal(["Say [why].", "inline"], schema.Guidance);
        Assert.Empty(schema.Placeholders);
    }

    [Theory]
    [InlineData("---\nversion: \"1.2.0\"\n---\n", "1.2.0")]
    [InlineData("---\ntitle: x\nversion: 3 # third\n---\n", "3")]
    [InlineData("---\ntitle: x\n---\n", null)]
    [InlineData("", null)]
    public void The_version_comes_from_the_front_matter(string frontMatter, string? version) =>
        Assert.Equal(version, Schema(frontMatter + "# T\n\n## A\n").Version);

    [Fact]
    public void Links_boxes_and_footnotes_are_no_placeholders()
    {
        var schema = Schema("# T\n\n## A\n\nSee [the guide](guide.md), [x], [^1] and [words].\n\n- [ ] done\n");
        Assert.Equal(["words"], schema.Placeholders);
    }

    [Theory]
    [InlineData("plain text", "The template has no sections: nothing below its title is a heading")]
    [InlineData("# T\n\n## A\n\n## A\n", "The section 'A' stands twice")]
    [InlineData("# T\n\n## A\n\n**B**: [x y]\n\n**B**: [x y]\n", "The label 'B' stands twice in one section")]
    [InlineData("# T\n\n## A\n\n```text\n", "This is never closed, and takes the rest of the template with it")]
    [InlineData(
        "# T\n\n## S\n\n### D 1: [x y]\n\n**B**: [x y]\n\n### D 2: [x y]\n\n**C**: [x y]\n",
        "'C' stands in a repetition of 'D' but not in the first"
    )]
    public void What_an_author_would_stumble_over_is_said(string text, string message) =>
        Assert.Equal([message], TemplateCompiler.Compile(SourceText.From(text), "t").Problems.Select(x => x.Message));

    [Fact]
    public void The_examples_of_the_page_about_templates_compile()
    {
        var page = Architecture.Repository.Read("docs/templates/README.md");
        var examples = page.Split("````markdown\n").Skip(1).Select(x => x.Split("````")[0]).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, x => Assert.Empty(TemplateCompiler.Compile(SourceText.From(x), "t").Problems));
    }

    private static Schema Schema(string text) => TemplateCompiler.Compile(SourceText.From(text), "t").Schema;

    private static SchemaPart Part(string text) =>
        Assert.Single(Schema($"# T\n\n## S\n\n{text}\n").Root.Sections[0].Parts);
}
