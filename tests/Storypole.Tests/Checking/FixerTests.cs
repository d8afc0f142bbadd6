using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Checking.Fixing;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Fixes;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Tests.Checking;

/// <summary>Rounds of fixes, and what becomes of one that does more than it says.</summary>
public sealed class FixerTests
{
    private const string Ranges = """
        # Technical Specification: Loader

        **Status**: DRAFT

        ## Implementation Plan

        ### Phase 1: Read

        **Estimated Effort**: 12-8 hours

        ### Phase 2: Write

        **Estimated Effort**: 9-3 hours

        """;

    [Fact]
    public void All_that_can_be_mended_at_once_is_one_round()
    {
        var done = Run(Ranges);
        var round = Assert.Single(done.Rounds);
        Assert.Equal(2, round.Fixes.Length);
        Assert.Equal(Ranges.Replace("12-8", "8-12").Replace("9-3", "3-9"), done.After.ToString());
        Assert.DoesNotContain(done.Left, x => x.Rule.Number == 1502);
    }

    [Fact]
    public void Fixes_that_lie_over_each_other_are_made_one_after_the_other()
    {
        const string Text =
            "| a | b |\n|---|---|\n| 1 |\n<!-- storypole: allow SP0902, SP0901 until 2099-01-01 because x -->\n";
        var done = Run(Text);
        Assert.Equal(2, done.Rounds.Length);
        Assert.Equal("| a | b |\n|---|---|\n| 1 | |\n", done.After.ToString());
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        var once = Run(Ranges, isUnsafe: true);
        var twice = Fixer.Fix(Task(isUnsafe: true), once.After);
        Assert.False(twice.IsChanged);
        Assert.Equal(once.Left.Length, twice.Left.Length);
    }

    [Fact]
    public void Every_byte_outside_of_the_edits_stays()
    {
        var text = "\uFEFF" + Ranges.ReplaceLineEndings("\r\n") + "tail \u00e4 \t ";
        var done = Fixer.Fix(Task(), SourceText.From(System.Text.Encoding.UTF8.GetBytes(text)));
        var expected = text.Replace("12-8", "8-12", StringComparison.Ordinal)
            .Replace("9-3", "3-9", StringComparison.Ordinal);
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(expected), done.After.Original.ToArray());
    }

    [Fact]
    public void A_fix_that_adds_a_finding_is_taken_back_as_our_fault_and_the_others_are_made()
    {
        var done = Run(
            Ranges,
            propose: (spec, path, finding, world) =>
                FixCatalog.Propose(spec, path, finding, world) is { } fix
                && spec.Document.Source.Text(finding.Span) == "12-8 hours"
                    ? fix with
                    {
                        Kind = FixKind.Form,
                        Edits = [.. fix.Edits, Insert(spec, "\n<!-- storypole: hide -->\n")],
                    }
                    : FixCatalog.Propose(spec, path, finding, world)
        );
        var dropped = Assert.Single(done.Dropped);
        Assert.Equal(DroppedBecause.OurFault, dropped.Why);
        Assert.Contains("SP9001 would find something new", dropped.Because, StringComparison.Ordinal);
        Assert.Equal(Ranges.Replace("9-3", "3-9"), done.After.ToString());
    }

    [Fact]
    public void A_fix_that_changes_an_item_it_does_not_name_is_taken_back()
    {
        // A fence that is opened at the end of the first phase swallows the second one.
        var done = Run(
            Ranges,
            propose: (spec, _, finding, _) =>
                new Fix(
                    "Open a fence",
                    FixKind.Form,
                    [new TextEdit(new TextSpan(finding.Span.End, finding.Span.End), "\n\n```\n```\n\n### Phase 9: Boo")]
                )
        );
        Assert.False(done.IsChanged);
        Assert.All(done.Dropped, x => Assert.Equal(DroppedBecause.OurFault, x.Why));
    }

    [Fact]
    public void A_fix_after_which_its_finding_stays_is_taken_back()
    {
        var done = Run(
            Ranges,
            propose: (_, _, finding, _) =>
                new Fix(
                    "Do nothing",
                    FixKind.Form,
                    [new TextEdit(new TextSpan(finding.Span.End, finding.Span.End), " ")]
                )
        );
        Assert.False(done.IsChanged);
        Assert.Equal(2, done.Dropped.Length);
        Assert.Contains("its finding of SP1502 would stay", done.Dropped[0].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_better_reading_that_brings_something_to_light_needs_unsafe()
    {
        const string Text = """
            # Technical Specification: Loader

            **Status**: COMPLTED

            ## Success Criteria

            - [ ] Reads all samples

            """;
        var safe = Run(Text, rule: 212);
        Assert.False(safe.IsChanged);
        Assert.Equal(DroppedBecause.NeedsUnsafe, Assert.Single(safe.Dropped).Why);
        var all = Run(Text, rule: 212, isUnsafe: true);
        Assert.Contains("**Status**: COMPLETED", all.After.ToString(), StringComparison.Ordinal);
        Assert.Contains(all.Left, x => x.Rule.Number == 305);
    }

    [Fact]
    public void A_claim_that_contradicts_something_else_is_left()
    {
        const string Text = """
            # Technical Specification: Loader

            **Status**: COMPLETED

            ## Success Criteria

            - [ ] Reads all samples

            ## Revision History

            | Date | Author | Changes | Status |
            |------|--------|---------|--------|
            | 2026-01-10 | Ada | First version | DRAFT |
            | 2026-02-01 | Ada | Done | COMPLETED |

            """;
        var done = Run(Text, rule: 305, isUnsafe: true);
        Assert.False(done.IsChanged);
        Assert.Equal(DroppedBecause.Contradicts, Assert.Single(done.Dropped).Why);
    }

    [Fact]
    public void Text_becomes_readable_before_anything_else_is_mended()
    {
        const string Text =
            "# Technical Specification: Loader\n\n## Overview\n\n```\ncode\n\n## Effort Estimate\n\n**Estimated Hours**: 9-3\n";
        var done = Run(Text, isUnsafe: true);
        Assert.Equal(103, Assert.Single(done.Rounds[0].Fixes).Finding.Rule.Number);
        Assert.Contains("**Estimated Hours**: 3-9", done.After.ToString(), StringComparison.Ordinal);
    }

    private static TextEdit Insert(Spec spec, string text) =>
        new(new TextSpan(spec.Document.Source.Length, spec.Document.Source.Length), text);

    private static FixedText Run(
        string text,
        int? rule = null,
        bool isUnsafe = false,
        Func<Spec, string, Diagnostic, FixWorld, Fix?>? propose = null
    ) => Fixer.Fix(Task(rule, isUnsafe, propose), SourceText.From(text));

    private static FixTask Task(
        int? rule = null,
        bool isUnsafe = false,
        Func<Spec, string, Diagnostic, FixWorld, Fix?>? propose = null
    ) =>
        new(
            "spec.md",
            x => SpecReader.Read(DocumentParser.Parse(x), TextWorkspace.TechSpec),
            new CheckOptions(RuleCatalog.All, TextWorkspace.Today),
            FixWorld.Unknown
        )
        {
            Rules = rule is { } only
                ? [new RuleId(only)]
                : [.. FixCatalog.Rules.Where(x => propose is null || x.Number == 1502)],
            IncludesUnsafe = isUnsafe,
            Propose = propose ?? FixCatalog.Propose,
        };
}
