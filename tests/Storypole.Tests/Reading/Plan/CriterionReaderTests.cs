namespace Storypole.Tests.Reading.Plan;

public sealed class CriterionReaderTests
{
    [Theory]
    [InlineData("## Phase 1: Search\n\n**Exit gate**: all green", "all green")]
    [InlineData("## Phase 1: Search\n\n**Phase 1 gate**: all green", "all green")]
    [InlineData("## Fase A — Busca\n\n**Aceite:** all green", "all green")]
    [InlineData("### Sprint 1 検索\n\n- 作業\n- **DoD**: all green", "all green")]
    [InlineData("### Sprint 1 検索\n\n- 作業\n- **DoD:** all green", "all green")]
    [InlineData("## Definition of Done (whole project)\n\nall green", "all green")]
    [InlineData("## Метрики успеха фазы\n\n| Метрика | Цель |\n|---|---|\n| all green | 1 |", "all green")]
    public void A_gate_a_label_and_one_sentence_say_when_it_is_done(string text, string criterion)
    {
        var read = Reads.From($"# Plan\n\n{text}\n");

        Assert.Equal(criterion, read.Text(Assert.Single(read.Spec.Criteria).Text));
    }

    [Theory]
    [InlineData("Requirement", "Acceptance Criteria")]
    [InlineData("项", "验收")]
    [InlineData("Aufgabe", "Akzeptanzkriterien")]
    [InlineData("Work", "DoD")]
    public void A_column_says_of_each_row_when_it_is_done(string first, string column)
    {
        var read = Reads.From(
            $"# Plan\n\n## Requirements\n\n| {first} | {column} |\n|---|---|\n| Open | The door opens |\n| Close | AC-2 |\n"
        );

        Assert.Equal("The door opens", read.Text(Assert.Single(read.Spec.Criteria).Text));
    }

    [Fact]
    public void A_first_column_of_criteria_maps_them_to_something() =>
        Assert.Empty(
            Reads
                .From("# Plan\n\n## Traces\n\n| Acceptance Criteria | Test |\n|---|---|\n| Opening | turn the key |\n")
                .Spec.Criteria
        );

    [Fact]
    public void Boxes_below_a_numbered_heading_are_the_criteria_and_what_does_not_apply_has_no_state()
    {
        var read = Reads.From(
            "# Plan\n\n## Acceptance Criteria\n\n### AC #1: Doors\n\n- [x] It opens\n- [N/A] It rings\n- [ ] It closes\n"
        );

        Assert.Equal(
            ["It opens True", "It rings ", "It closes False"],
            read.Spec.Criteria.Select(x => $"{read.Text(x.Text)} {x.IsDone}")
        );
    }

    [Fact]
    public void A_name_in_bold_with_a_list_below_it_is_a_group()
    {
        var read = Reads.From("# Plan\n\n## Acceptance Criteria\n\n1. **Doors:**\n    * It opens\n    * It closes\n");

        Assert.Equal(["It opens", "It closes"], read.Spec.Criteria.Select(x => read.Text(x.Text)));
    }

    [Theory]
    [InlineData("## Phase 1: Search\n\n**Entry gate**: all green")]
    [InlineData("## Data\n\n**Gate**: all green")]
    [InlineData("## Success criteria\n\nSee the other document.")]
    public void What_must_hold_before_is_no_criterion(string text) =>
        Assert.Empty(Reads.From($"# Plan\n\n{text}\n").Spec.Criteria);

    [Fact]
    public void Every_box_under_the_section_is_a_criterion_of_its_group()
    {
        var read = Reads.From(
            """
            ## Success Criteria

            - [ ] Works

            **Functional**:

            - [x] Parser passes
              unit tests
              - [ ] also on Windows
            - ✅ A glyph is no box
            - Plain

            ### Deployment

            1. [X] Deploys
            """
        );

        Assert.Equal(
            ["Works", "Parser passes\n  unit tests", "also on Windows", "Deploys"],
            read.Spec.Criteria.Select(x => read.Text(x.Text))
        );
        Assert.Equal([false, true, false, true], read.Spec.Criteria.Select(x => x.IsDone));
        Assert.Equal(
            [null, "Functional", "Functional", "Deployment"],
            read.Spec.Criteria.Select(x => read.Text(x.Group))
        );
        Assert.Equal([3, 7, 9, 15], read.Spec.Criteria.Select(read.Line));
        Assert.Equal("- [x] Parser passes", read.Text(read.Spec.Criteria[1].Span));
    }

    [Fact]
    public void Boxes_elsewhere_are_no_criteria()
    {
        var read = Reads.From(
            """
            ## Testing Strategy

            - [ ] Run it

            #### Spike 1: Measure

            **Success criteria**:

            - [ ] A number
            """
        );

        Assert.Empty(read.Spec.Criteria);
    }

    [Theory]
    [InlineData("P0 Success Criteria")]
    [InlineData("8.1 Definition of Done")]
    [InlineData("Akzeptanzkriterien")]
    [InlineData("验收标准")]
    [InlineData("成功基準")]
    [InlineData("완료 조건")]
    [InlineData("Критерии приёмки")]
    [InlineData("Critères d'acceptation du lot 1")]
    public void Without_boxes_every_item_is_a_criterion_and_has_no_state(string heading)
    {
        var read = Reads.From($"# T\n\n## {heading}\n\n- Opens\n  - at once\n- Shuts\n");

        Assert.Equal(["Opens", "Shuts"], read.Spec.Criteria.Select(x => read.Text(x.Text)));
        Assert.All(read.Spec.Criteria, x => Assert.Null(x.IsDone));
    }

    [Fact]
    public void Rows_fenced_boxes_and_scenarios_are_criteria()
    {
        var read = Reads.From(
            """
            # T

            ## Exit Criteria

            ```
            □ Opens
            ☑ Shuts
            what else
            ```

            ### Measured

            | # | Criterion | Done |
            |---|---|---|
            | 1 | Under 3 s | [x] |

            ### Scenarios

            - **Given** a code
            - **When** it is typed
            - **Then** the door opens
            """
        );

        Assert.Equal(
            ["Opens", "Shuts", "Under 3 s", "**Given** a code"],
            read.Spec.Criteria.Select(x => read.Text(x.Text))
        );
        Assert.Equal([false, true, true, null], read.Spec.Criteria.Select(x => x.IsDone));
    }

    [Fact]
    public void A_label_heads_the_one_list_behind_it_or_is_a_statement()
    {
        var read = Reads.From(
            """
            # T

            **Success:** The door opens.

            ## Phase 1: Doors

            **Acceptance criteria**:

            1. Opens
            2. Shuts

            Then these files:

            - [ ] `a.cs`

            - **Done when**: the list is empty

            ### Risk: Frost

            **Acceptance**: Rare enough.
            """
        );

        Assert.Equal(["The door opens.", "Opens", "Shuts"], read.Spec.Criteria.Select(x => read.Text(x.Text)));
    }

    [Fact]
    public void A_labelled_item_outside_of_criteria_says_one()
    {
        var read = Reads.From("# T\n\n## Task 3\n\n- **Files**: `a.cs`\n- **Done when**: the list is empty\n");

        Assert.Equal(["the list is empty"], read.Spec.Criteria.Select(x => read.Text(x.Text)));
    }
}
