using System.Text;
using CsCheck;
using Storypole.Conforming;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Templates;
using Storypole.Tests.Reading;
using Storypole.Text;

namespace Storypole.Tests.Conforming;

/// <summary>A specification in another shape is brought into the template's, and nothing of it is lost.</summary>
public sealed class ConformerTests
{
    private const string TemplateText = """
        # Plan: [What]

        **Status**: [DRAFT/APPROVED/COMPLETED]

        ## Overview

        <!-- Three sentences. -->

        [What it is about]

        ## Technical Decisions

        ### Decision 1: [What]

        ## Implementation Plan

        ### Files to Create

        - [path]

        ### Files to Modify

        - [path]

        ## Open Technical Questions

        [Anything]

        """;

    private static readonly Schema Schema = TemplateCompiler.Compile(SourceText.From(TemplateText), "plan").Schema;

    [Fact]
    public void Sections_stand_in_the_template_s_order_and_take_what_follows_them_along()
    {
        const string Text = """
            # Plan: Lockers

            **Status**: DRAFT

            ## Open Questions

            Who pays?

            ### Thoughts

            None of them good.

            ## Overview

            Doors open.

            ## Technical Decisions

            No choice.

            ## Implementation Plan

            ### Files to Modify

            - a.cs

            ### Files to Create

            - b.cs

            """;
        Assert.Equal(
            """
            # Plan: Lockers

            **Status**: DRAFT

            ## Overview

            Doors open.

            ## Technical Decisions

            No choice.

            ## Implementation Plan

            ### Files to Create

            - b.cs

            ### Files to Modify

            - a.cs

            ## Open Technical Questions

            Who pays?

            ### Thoughts

            None of them good.

            """,
            Conformed(Text.Replace("Open Questions", "Open Technical Questions", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void What_is_missing_arrives_as_placeholders_without_the_comments_to_authors()
    {
        const string Text = """
            # Plan: Lockers

            ## Implementation Plan

            First the doors.

            """;
        Assert.Equal(
            """
            # Plan: Lockers

            **Status**: [DRAFT/APPROVED/COMPLETED]

            ## Overview

            [What it is about]

            ## Technical Decisions

            ### Decision 1: [What]

            ## Implementation Plan

            First the doors.

            ### Files to Create

            - [path]

            ### Files to Modify

            - [path]

            ## Open Technical Questions

            [Anything]

            """,
            Conformed(Text)
        );
    }

    [Fact]
    public void A_heading_under_another_name_gets_the_template_s_and_keeps_its_own_words()
    {
        var text = Conformed("# Plan: x\n\n## Open Questions\n\nWho? See [above](#open-questions).\n");
        Assert.Contains("\n## Open Technical Questions\n\nWho?", text, StringComparison.Ordinal);
        Assert.Contains("(#open-technical-questions)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_on_the_wrong_level_is_put_on_its_own_with_all_below_it()
    {
        var text = Conformed(
            "# Plan: x\n\nFiles to Create\n---------------\n\n- a.cs\n\n### Why\n\nBecause.\n\n## Overview\n\ny\n"
        );
        Assert.Contains(
            "## Implementation Plan\n\n### Files to Create\n\n- a.cs\n\n#### Why\n\nBecause.\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_template_does_not_know_stays_behind_the_section_that_it_followed()
    {
        var text = Conformed("# Plan: x\n\n## Overview\n\ny\n\n## Costs\n\nNone.\n\n## Technical Decisions\n\nz\n");
        Assert.Contains("y\n\n## Costs\n\nNone.\n\n## Technical Decisions\n\nz\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_the_header_do_not_run_into_the_paragraph_below_the_title() =>
        Assert.StartsWith(
            "# Plan: x\n\n**Status**: [DRAFT/APPROVED/COMPLETED]\n\nSee the wiki.\n",
            Conformed("# Plan: x\nSee the wiki.\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_quote_at_the_very_end_stays_there() =>
        Assert.EndsWith(
            "## Open Technical Questions\n\n[Anything]\n\n> Last Updated: 2026-03-02\n",
            Conformed("# Plan: x\n\n## Overview\n\ny\n\n> Last Updated: 2026-03-02\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Windows_line_ends_and_the_byte_order_mark_are_kept()
    {
        var text = Conformed("\uFEFF# Plan: x\r\n\r\n**Status**: DRAFT\r\n\r\n## Overview\r\n\r\ny");
        Assert.StartsWith("\uFEFF# Plan: x\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_the_template_does_not_know_is_not_understood()
    {
        var conformed = Conform("# Cooking\n\n## Soup\n\nBoil.\n\n## Cake\n\nBake.\n", Schema, Template());
        Assert.False(conformed.IsUnderstood);
        Assert.Equal(0, conformed.Understanding);
    }

    [Fact]
    public void Every_byte_of_the_result_knows_where_it_stood()
    {
        var conformed = Conform("# Plan: x\n\n## Open Questions\n\nWho?\n\n## Overview\n\ny\n", Schema, Template());
        var after = conformed.ToBytes();
        for (var i = 0; i < after.Length; i++)
        {
            if (conformed.SourceOffset(i) is >= 0 and var before)
            {
                Assert.Equal(conformed.Source.Bytes[before], after[i]);
            }
        }

        Assert.Equal(-1, conformed.SourceOffset(after.Length));
    }

    /// <summary>Blocks of a specification in any order, with headings that are known, unknown, repeated and on any level.</summary>
    [Fact]
    public void Any_text_keeps_all_its_words_and_a_second_run_changes_nothing() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, Pieces.Length - 1])
            .Array[0, 14]
            .Sample(
                picks =>
                {
                    var text = string.Concat(
                        picks.Select(x =>
                            Pieces[x.Item2].Replace("#", new string('#', x.Item1), StringComparison.Ordinal)
                        )
                    );
                    var schema = BuiltInTemplates.Schema(BuiltInTemplates.TechSpec);
                    var template = DocumentParser.Parse(BuiltInTemplates.Source(BuiltInTemplates.TechSpec));
                    var first = Encoding.UTF8.GetString(Conform(text, schema, template).ToBytes());
                    Assert.Empty(WordBag.Lost(text, first));
                    Assert.Equal(first, Encoding.UTF8.GetString(Conform(first, schema, template).ToBytes()));
                },
                iter: 2_000
            );

    private static readonly string[] Pieces =
    [
        "# Overview\n\nOne two.\n\n",
        "# Risks\nThree\n",
        "# 3. Testing Strategy ##\n\n- four\n- five\n",
        "Files to Create\n---\n\n- `six.cs`\n\n",
        "# Something else (seven)\n\n> eight\n",
        "# Decision 1: Nine\n\n**Status**: DRAFT\n\n",
        "# Phase 2: Ten\n\n1. eleven\n",
        "# Open Questions\n\n| a | b |\n|---|---|\n| twelve | x |\n",
        "# Security\n\n```\n# thirteen\n```\n",
        "Fourteen\n",
        "# Phase 1\n",
        "# Dependencies\n\n---\n",
        "> Fifteen\n",
    ];

    [Fact]
    public void The_specimen_has_the_template_s_shape_but_for_what_it_leaves_out()
    {
        var schema = BuiltInTemplates.Schema(BuiltInTemplates.TechSpec);
        var template = DocumentParser.Parse(BuiltInTemplates.Source(BuiltInTemplates.TechSpec));
        var conformed = Conform(Specimen.Text, schema, template);
        Assert.True(conformed.IsUnderstood);
        var spec = SpecReader.Read(DocumentParser.Parse(SourceText.From(conformed.ToBytes())), schema);
        Assert.Empty(SchemaMatch.Of(spec.Outline, schema, spec.Terms).Faults);
    }

    private static Document Template() => DocumentParser.Parse(SourceText.From(TemplateText));

    private static string Conformed(string text) =>
        Encoding.UTF8.GetString(Conform(text, Schema, Template()).ToBytes());

    private static ConformedText Conform(string text, Schema schema, Document template) =>
        Conformer.Conform(SpecReader.Read(DocumentParser.Parse(SourceText.From(text)), schema), template);
}
