using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Reading;

public sealed class SchemaMatchTests
{
    private const string Template = """
        # Plan: [Title]

        **Owner**: [One name]

        ## Overview

        ## Steps

        ### Step 1: [Title]

        ### Step 2: [Title]

        ## Testing Strategy

        ### Unit Testing

        ### Load & Stress

        ### Uses of [System]

        #### [Name of a case]

        ## Open Technical Questions

        ## Notes
        """;

    [Theory]
    [InlineData("## Overview", "Overview")]
    [InlineData("## OVERVIEW", "Overview")]
    [InlineData("## 1. Overview", "Overview")]
    [InlineData("## **Overview**", "Overview")]
    [InlineData("## Open Questions", "Open Technical Questions")]
    [InlineData("## Overview of everything", null)]
    [InlineData("## Something else", null)]
    public void A_heading_is_known_by_the_template_s_title_or_by_another_name(string heading, string? section)
    {
        var match = Match("# Plan: x\n\n" + heading, out var outline, out var schema);
        Assert.Equal(section, SectionOf(match, schema, outline.Parts.Length - 1));
        Assert.Empty(match.Faults);
    }

    [Theory]
    [InlineData("### Step 1: Foundation")]
    [InlineData("### step 12 - More")]
    [InlineData("### Step 3")]
    [InlineData("### Step: Last")]
    public void A_repeated_section_is_known_by_its_word(string heading)
    {
        var match = Match("# Plan: x\n\n## Steps\n\n" + heading, out var outline, out var schema);
        Assert.Equal("Step", SectionOf(match, schema, outline.Parts.Length - 1));
    }

    [Theory]
    [InlineData("### Uses of Billing", "Uses of")]
    [InlineData("### uses of the ledger", "Uses of")]
    [InlineData("### Uses of Billing\n\n#### Anything at all", "")]
    [InlineData("### Usage of Billing", null)]
    public void A_title_of_the_author_s_may_be_part_of_the_heading_or_all_of_it(string headings, string? section)
    {
        var match = Match("# Plan: x\n\n## Testing Strategy\n\n" + headings, out var outline, out var schema);
        Assert.Equal(section, SectionOf(match, schema, outline.Parts.Length - 1));
    }

    [Theory]
    [InlineData("### Stepping stones")]
    [InlineData("### Step by step")]
    public void A_heading_that_only_begins_like_one_is_another(string heading)
    {
        var match = Match("# Plan: x\n\n## Steps\n\n" + heading, out var outline, out _);
        Assert.Equal(-1, match.SectionOf(outline.Parts.Length - 1));
    }

    [Fact]
    public void Repetitions_are_listed_one_after_the_other_and_are_no_duplicates()
    {
        var match = Match(
            "# Plan: x\n\n## Steps\n\n### Step 1: a\n\n### Step 2: b\n\n### Step 4: c",
            out var outline,
            out var schema
        );
        var section = Number(schema, "Step");
        var first = match.PartOf(section);
        var second = match.NextPartOf(first);
        var third = match.NextPartOf(second);
        Assert.Equal(
            ["Step 1: a", "Step 2: b", "Step 4: c"],
            new[] { first, second, third }.Select(x => Name(outline, x))
        );
        Assert.Equal(-1, match.NextPartOf(third));
        Assert.Empty(match.Faults);
    }

    [Fact]
    public void A_missing_section_has_no_part()
    {
        var match = Match("# Plan: x\n\n## Overview\n\n## Notes", out _, out var schema);
        Assert.Equal(-1, match.PartOf(Number(schema, "Steps")));
        Assert.Empty(match.Faults);
    }

    [Fact]
    public void A_second_part_of_a_section_is_a_duplicate_of_the_first() =>
        Assert.Equal(["Duplicate Overview of Overview"], Faults("## Overview\n\n## Steps\n\n## Overview"));

    [Fact]
    public void One_moved_section_is_one_fault_and_says_what_it_should_follow() =>
        Assert.Equal(
            ["Order Overview of nothing"],
            Faults("## Steps\n\n## Testing Strategy\n\n## Open Technical Questions\n\n## Overview\n\n## Notes")
        );

    [Fact]
    public void A_section_that_was_moved_up_is_the_one_that_is_named() =>
        Assert.Equal(
            ["Order Notes of Open Technical Questions"],
            Faults("## Notes\n\n## Overview\n\n## Steps\n\n## Testing Strategy\n\n## Open Technical Questions")
        );

    [Fact]
    public void Subsections_have_an_order_too() =>
        Assert.Single(Faults("## Testing Strategy\n\n### Load & Stress\n\n### Unit Testing"));

    [Theory]
    [InlineData("## Testing Strategy\n\n### Unit Testing\n\n#### Load and Stress", "Level Load and Stress of nothing")]
    [InlineData("## Overview\n\n### Notes", "Level Notes of nothing")]
    [InlineData("## Testing Strategy\n\n## Unit Testing", "Level Unit Testing of nothing")]
    public void A_heading_of_another_level_is_found_all_the_same(string text, string fault) =>
        Assert.Equal([fault], Faults(text));

    [Fact]
    public void A_subsection_under_another_section_is_found_and_says_where_it_belongs() =>
        Assert.Equal(
            ["Parent Unit Testing of Testing Strategy"],
            Faults("## Overview\n\n### Unit Testing\n\n## Testing Strategy")
        );

    [Fact]
    public void A_heading_elsewhere_is_not_taken_from_the_one_in_its_place() =>
        Assert.Empty(Faults("## Overview\n\n### Notes\n\n## Notes"));

    [Fact]
    public void Labels_are_found_below_the_part_of_their_section_and_in_the_header()
    {
        var match = Match("# Plan: x\n\n**Owner**: Ada\n\n## Overview", out var outline, out var schema);
        var found = match.Find(0, schema.Root.Parts[0]);
        Assert.Equal("Owner", Name(outline, found));
        Assert.Equal(-1, match.Find(match.PartOf(Number(schema, "Overview")), schema.Root.Parts[0]));
    }

    [Fact]
    public void A_text_without_headings_binds_nothing_but_the_document()
    {
        var match = Match("only words", out _, out var schema);
        Assert.Equal(0, match.PartOf(0));
        Assert.All(Enumerable.Range(1, schema.Sections.Length - 1), x => Assert.Equal(-1, match.PartOf(x)));
    }

    private static List<string> Faults(string text)
    {
        var match = Match("# Plan: x\n\n" + text, out var outline, out _);
        return
        [
            .. match.Faults.Select(x =>
                $"{x.Kind} {Name(outline, x.Part)} of {(x.Other < 0 ? "nothing" : Name(outline, x.Other))}"
            ),
        ];
    }

    private static SchemaMatch Match(string text, out Outline outline, out Schema schema)
    {
        schema = TemplateCompiler.Compile(SourceText.From(Template), "plan").Schema;
        outline = Outline.Of(DocumentParser.Parse(SourceText.From(text)));
        var names = ImmutableArray.CreateBuilder<Term>();
        foreach (var part in outline.Parts)
        {
            names.Add(NameTable.BuiltIn.Find(outline.Document.Slice(part.Name), out _));
        }

        return SchemaMatch.Of(outline, schema, names.ToImmutable());
    }

    private static string? SectionOf(SchemaMatch match, Schema schema, int part) =>
        match.SectionOf(part) is >= 0 and var section ? schema.Sections[section].Title : null;

    private static int Number(Schema schema, string title) =>
        schema.Sections.Select((x, i) => (x, i)).Single(x => x.x.Title == title).i;

    private static string Name(Outline outline, int part) => outline.Document.Source.Text(outline.Parts[part].Name);
}
