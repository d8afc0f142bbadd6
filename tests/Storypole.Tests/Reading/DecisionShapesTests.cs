using Storypole.Specs;

namespace Storypole.Tests.Reading;

/// <summary>Decisions and options as people write them who do not keep the template's form.</summary>
public sealed class DecisionShapesTests
{
    private static string Options(Reads read, Decision decision) =>
        string.Join(
            " | ",
            decision.Options.Select(x =>
                $"{read.Line(x)} {read.Text(x.Name)} {(x.IsChosen is { } chosen ? chosen ? "+" : "-" : "?")}"
            )
        );

    [Theory]
    [InlineData(
        "## Doors vs. curtains (choice)\n\n### **Option 1: Doors**\n\nText.\n\n### **Option 2: Curtains (Chosen)**\n\nText."
    )]
    [InlineData(
        "## Design alternatives\n\n### A. What closes it?\n\n**Option A1 — Doors**\nWood.\n\nPros:\n- Safe\n\n**Option A2 — Curtains (recommended)**\nCloth."
    )]
    public void A_topic_with_lettered_options_is_a_decision(string text)
    {
        var read = Reads.From($"# House\n\n{text}\n");

        var options = Assert.Single(read.Spec.Decisions).Options;
        Assert.Equal(2, options.Length);
        Assert.True(options[1].IsChosen);
        Assert.NotEqual(true, options[0].IsChosen);
    }

    [Theory]
    [InlineData("## DECIDED — how it closes\n\n- **Doors.** They last.\n- **Locks** of brass.", 2)]
    [InlineData("## Stack\n\n| Part | Choice | Source |\n|---|---|---|\n| Door | Oak | us |\n| Lock | Brass | us |", 2)]
    [InlineData("## Layers\n\n| Part | Material |\n|---|---|\n| Door | Oak |", 0)]
    [InlineData("## Ways\n\n### Option 1: Doors\n\nText.\n\n### Option 2: Curtains\n\nText.", 0)]
    public void What_was_decided_counts_and_what_is_only_weighed_does_not(string text, int count) =>
        Assert.Equal(count, Reads.From($"# House\n\n{text}\n").Spec.Decisions.Length);

    [Fact]
    public void A_recommendation_in_a_heading_takes_one_of_the_candidates_before_it()
    {
        var read = Reads.From(
            "# House\n\n## 2. Evaluation\n\n### 2.1 Candidates\n\n| Kind | Price |\n|---|---|\n| **Doors** | 4 |\n| Curtains | 2 |\n\n"
                + "### 2.2 Recommendation: Doors of oak\n\nThey last.\n"
        );

        var decision = Assert.Single(read.Spec.Decisions);
        Assert.Equal("Doors of oak", read.Text(decision.Title));
        Assert.Equal("9 Doors + | 10 Curtains ?", Options(read, decision));
    }

    [Theory]
    [InlineData("| Option | Price |\n|---|---|\n| Doors | 4 |\n| Curtains | 2 |\n\nWe choose Doors, which last.\n")]
    [InlineData("| Option | Price |\n|---|---|\n| Doors | 4 |\n| Curtains | 2 |\n\n**Recommendation**: Doors.\n")]
    [InlineData("| Option | Verdict |\n|---|---|\n| Doors | Chosen |\n| Curtains | 2 |\n")]
    public void A_table_of_options_and_what_was_chosen_of_them_are_a_decision(string table)
    {
        var read = Reads.From($"# House\n\n## Options\n\n{table}");

        Assert.Equal("7 Doors + | 8 Curtains ?", Options(read, Assert.Single(read.Spec.Decisions)));
    }

    [Fact]
    public void A_table_of_options_of_which_none_was_chosen_is_no_decision() =>
        Assert.Empty(
            Reads
                .From("# House\n\n## Options\n\n| Option | Price |\n|---|---|\n| Doors | 4 |\n| Curtains | 2 |\n")
                .Spec.Decisions
        );

    [Theory]
    [InlineData("## Decisions\n\n- Doors over curtains\n", "5 Doors + | 5 curtains -")]
    [InlineData("## Entscheidungen\n\n### Türen statt Vorhänge\n\nText.\n", "5 Türen + | 5 Vorhänge -")]
    [InlineData(
        "## Decisões\n\n| Decisão | Justificativa |\n|---|---|\n| Portas (não cortinas) | duram |\n",
        "7 Portas + | 7 cortinas -"
    )]
    [InlineData(
        "## Decision points\n\n**Decision 1**: Which kind?\n**Answer**: Doors (confirmed)\n",
        "6 Doors (confirmed) +"
    )]
    public void A_title_that_says_what_was_not_taken_gives_both(string text, string options)
    {
        var read = Reads.From($"# House\n\n{text}");

        Assert.Equal(options, Options(read, Assert.Single(read.Spec.Decisions)));
    }

    [Fact]
    public void A_label_may_call_the_list_below_it_decided()
    {
        var read = Reads.From("# House\n\n**確定した Decision**:\n\n1. 扉は樫\n2. 鍵は真鍮\n\n## Plan\n\nText.\n");

        Assert.Equal(["扉は樫", "鍵は真鍮"], read.Spec.Decisions.Select(x => read.Text(x.Title)));
    }

    [Fact]
    public void A_row_that_waits_for_its_decision_is_none() =>
        Assert.Single(
            Reads
                .From(
                    "## Decision Log\n\n| Topic | Decision |\n|---|---|\n| Door | Oak |\n| Lock | TBD (brass?) |\n| Key | 待定 |\n"
                )
                .Spec.Decisions
        );

    [Fact]
    public void What_was_rejected_hangs_on_the_decision_before_it()
    {
        var read = Reads.From(
            "# House\n\n## Decisions\n\n- **Doors**: they last\n\n## Rejected alternatives\n\n- **Curtains**: they burn\n"
        );

        Assert.EndsWith("Curtains -", Options(read, Assert.Single(read.Spec.Decisions)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_alternatives_are_listed_the_decision_itself_is_the_choice()
    {
        var read = Reads.From(
            """
            ## Decisions

            ### Locks that need no power

            **Rationale**: They outlast the battery.

            **Alternatives**:

            - Magnetic locks: Rejected (they drain it)
            - Smart locks: Considered for next year

            ### One courier for each street

            Nothing else was weighed.
            """
        );

        Assert.Equal(2, read.Spec.Decisions.Length);
        Assert.Equal(
            "3 Locks that need no power + | 9 Magnetic locks - | 10 Smart locks -",
            Options(read, read.Spec.Decisions[0])
        );
        Assert.Empty(read.Spec.Decisions[1].Options);
        Assert.Equal(Recognition.Shape, read.Spec.Decisions[0].How);
    }

    [Theory]
    [InlineData("Magnetic locks (too weak), Smart locks (too dear)", "Magnetic locks | Smart locks")]
    [InlineData("Magnetic locks - weak, dear and slow", "Magnetic locks")]
    [InlineData("Wait another year, which costs nothing but trust", "Wait another year, which costs nothing but trust")]
    public void Alternatives_in_one_line_are_parted_where_that_is_sure(string line, string names)
    {
        var read = Reads.From($"## Decisions\n\n### Plain locks\n\n**Alternative considered**: {line}\n");

        var options = Assert.Single(read.Spec.Decisions).Options;
        Assert.Equal(names, string.Join(" | ", options.Skip(1).Select(x => read.Text(x.Name))));
    }

    [Fact]
    public void A_row_holds_the_choice_and_what_was_not_taken()
    {
        var read = Reads.From(
            """
            ## Key Decisions

            | # | Decision | Choice | Alternatives | Why |
            |---|---|---|---|---|
            | 1 | Lock | Plain lock (not a smart lock) | Magnet, Chain | cheap |
            | 2 | Paint | Red | - | bright |
            """
        );

        Assert.Equal(["Lock", "Paint"], read.Spec.Decisions.Select(x => read.Text(x.Title)));
        Assert.Equal(
            "5 Plain lock (not a smart lock) + | 5 a smart lock - | 5 Magnet - | 5 Chain -",
            Options(read, read.Spec.Decisions[0])
        );
        Assert.Equal("6 Red +", Options(read, read.Spec.Decisions[1]));
    }

    [Fact]
    public void A_record_is_one_decision_whose_statement_names_the_option_taken()
    {
        var read = Reads.From(
            """
            # ADR 7: Locks

            ## Context

            Doors need locks.

            ## Considered Options

            ### Option A: Magnets

            ### Option B: Bolts

            ## Decision Outcome

            Chosen option: **Option B**, since bolts hold.
            """
        );

        var decision = Assert.Single(read.Spec.Decisions);
        Assert.Equal(1, read.Line(decision));
        Assert.Equal("9 Magnets ? | 11 Bolts +", Options(read, decision));
    }

    [Fact]
    public void A_recommendation_behind_options_is_a_decision()
    {
        var read = Reads.From(
            """
            # Locks

            ## Approaches

            ### Approach A: Magnets

            ### Approach B: Bolts (Recommended)

            ## Recommendation: bolts
            """
        );

        var decision = Assert.Single(read.Spec.Decisions);
        Assert.Equal(9, read.Line(decision));
        Assert.Equal("5 Magnets ? | 7 Bolts +", Options(read, decision));
    }

    [Theory]
    [InlineData("1. **Bolts** (chosen)\n2. **Magnets**: rejected (weak)", "+-")]
    [InlineData("- Bolts ✅\n- Magnets ❌", "+-")]
    [InlineData("- Bolts: Selected\n- Magnets: not selected", "+-")]
    [InlineData("- ボルト（採用）\n- 磁石（却下）", "+-")]
    [InlineData("- 门闩 **选择**\n- 磁铁", "+?")]
    [InlineData("- Bolts have been selected by many\n- Magnets", "??")]
    public void Words_and_marks_say_which_option_was_taken(string list, string marks)
    {
        var read = Reads.From($"## Decisions\n\n### Decision 1: Locks\n\n**Options**:\n\n{list}\n");

        var options = Assert.Single(read.Spec.Decisions).Options;
        Assert.Equal(
            marks,
            string.Concat(
                options.Select(x =>
                    x.IsChosen is { } chosen
                        ? chosen
                            ? '+'
                            : '-'
                        : '?'
                )
            )
        );
    }

    [Fact]
    public void A_topic_with_a_decision_and_its_reason_is_one()
    {
        var read = Reads.From(
            """
            ## Research

            ### Locks

            **Decision**: Bolts

            **Rationale**: They hold.

            ### Colour

            **Decision**: Red
            """
        );

        Assert.Equal("Locks", read.Text(Assert.Single(read.Spec.Decisions).Title));
    }

    [Fact]
    public void A_paragraph_may_open_with_the_decision()
    {
        var read = Reads.From("## Contexto\n\n**Decisión relevante: sin imanes.** Pesan demasiado.\n");

        Assert.Equal("sin imanes.", read.Text(Assert.Single(read.Spec.Decisions).Title));
    }

    [Theory]
    [InlineData("## Open Questions\n\n### Q1: Which lock?\n\n**Options**:\n\n- Bolts ✓\n- Magnets\n")]
    [InlineData("## Design\n\n### Locks\n\nBolts are used.\n")]
    [InlineData("## Related decisions\n\n- ADR 3\n")]
    [InlineData("## Blockers, risks and decisions\n\n### Blockers\n\nNone.\n")]
    [InlineData("## Alternatives\n\nNone.\n")]
    public void What_only_sounds_like_decisions_gives_none(string text) =>
        Assert.Empty(Reads.From(text).Spec.Decisions);
}
