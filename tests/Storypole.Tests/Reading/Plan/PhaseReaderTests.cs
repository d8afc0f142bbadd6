namespace Storypole.Tests.Reading.Plan;

public sealed class PhaseReaderTests
{
    [Theory]
    [InlineData("## Sprint 2 – Search (2-3 days)", "Search", 16, 24)]
    [InlineData("## 🚀 Phase 1b: Basics — 4h", "Basics", 4, 4)]
    [InlineData("### 7.1 Woche 3: Suche (2 Tage)", "Suche", 16, 16)]
    [InlineData("## 阶段 1：搜索（3-5 天）", "搜索", 24, 40)]
    [InlineData("## 第二阶段: 索引 (1-2周)", "索引", 40, 80)]
    [InlineData("## Étape 2 : Recherche (1,5 jour)", "Recherche", 12, 12)]
    [InlineData("## Этап 2. Поиск (3 дня)", "Поиск", 24, 24)]
    [InlineData("## Phase 2: Suche (2 Tage) - neu", "Suche (2 Tage) - neu", 16, 16)]
    public void A_heading_called_a_phase_is_one_with_the_hours_of_its_remark(
        string heading,
        string title,
        int low,
        int high
    )
    {
        var read = Reads.From($"# Plan\n\n{heading}\n\nText.\n");

        var phase = Assert.Single(read.Spec.Phases);
        Assert.Equal(title, read.Text(phase.Title));
        Assert.Equal((low, high), (phase.Effort!.Value.Value!.Value.Low, phase.Effort!.Value.Value!.Value.High));
    }

    [Fact]
    public void Modules_of_a_phase_have_phases_of_their_own()
    {
        var read = Reads.From(
            "# Plan\n\n## Phase 3: Office\n\n### 3.1 Letters\n\n#### Phase 1: Paper (1 day)\n\nA.\n\n#### Phase 2: Ink\n\nB.\n\n"
                + "### 3.2 Parcels\n\n#### Phase 1: Boxes (2 days)\n\nC.\n"
        );

        Assert.Equal(
            ["Office", "Paper", "Ink", "Boxes"],
            read.Spec.Phases.Select(x => read.Text(x.Title).Split(" (")[0])
        );
    }

    [Fact]
    public void A_line_in_bold_with_a_remark_is_a_phase_of_a_plan()
    {
        var read = Reads.From(
            "# Plan\n\n## Phased implementation\n\n**Week 1: Paper** (20-25 hours)\n\n- A\n\n**Week 2: Ink** (8 hours)\n\n- B\n"
        );

        Assert.Equal(
            ["Paper 20", "Ink 8"],
            read.Spec.Phases.Select(x => $"{read.Text(x.Title)} {x.Effort!.Value.Value!.Value.Low:0}")
        );
    }

    [Theory]
    [InlineData("**时间**：2 天", 16)]
    [InlineData("**Temps estimé :** 1 jour", 8)]
    [InlineData("**Time**: 3 hours", 3)]
    public void A_label_for_the_time_gives_the_hours(string label, int hours)
    {
        var read = Reads.From($"# Plan\n\n## Phase 1: Paper\n\n{label}\n\n- A\n\n**总工期**：9 天\n");

        Assert.Equal(hours, Assert.Single(read.Spec.Phases).Effort!.Value.Value!.Value.Low);
        Assert.Equal(72, read.Spec.Estimate!.Hours!.Value.Value!.Value.Low);
    }

    [Theory]
    [InlineData("# Phase 2: Search\n\n## Context\n\nText.")]
    [InlineData("# Plan\n\n## Phase 1 acceptance\n\nText.")]
    [InlineData("# Plan\n\n## Decision 1: Scope\n\n**Phase 1**: small\n\n**Phase 2**: large")]
    [InlineData("# Plan\n\n## Specification\n\n### Flow\n\n#### Phase 1: Sending\n\nText.")]
    [InlineData("# Plan\n\n## Tests\n\n- **Phase 1**: 80 %\n- **Phase 2**: 90 %")]
    [InlineData("# Plan\n\n## How it learns\n\n| Stage | Module |\n|---|---|\n| 1 | hear |\n| 2 | answer |")]
    public void Stages_of_something_else_are_no_phases(string text) => Assert.Empty(Reads.From(text).Spec.Phases);

    [Theory]
    [InlineData(
        "## Now\n\n### M1: Ground\n\nA.\n\n### M2: Roof\n\nB.\n\n## Later\n\n### M3: Paint\n\nC.\n\n### M2: Roof (done)\n\nD."
    )]
    [InlineData(
        "## Vorgehen\n\n### Umsetzungsplan\n\n#### Schritt 1 — Ground\n\nA.\n\n#### Schritt 2 — Roof\n\nB.\n\n#### Schritt 3 — Paint\n\nC."
    )]
    [InlineData("## Delivery Stages\n\n1. **Ground**: walls.\n2. **Roof**: tiles.\n3. **Paint**: white.")]
    [InlineData("## Phased plan (each alone)\n\n1. **Ground** first\n2. **Roof** then\n3. **Paint** last")]
    public void Milestones_steps_of_a_plan_and_numbered_stages_are_phases(string text)
    {
        var read = Reads.From($"# House\n\n{text}\n");

        Assert.Equal(["Ground", "Roof", "Paint"], read.Spec.Phases.Select(x => read.Text(x.Title)));
    }

    [Theory]
    [InlineData("## Metrics\n\n### M1: Speed\n\nA.\n\n### M2: Size\n\nB.\n\n### M3: Cost\n\nC.")]
    [InlineData("## Parts\n\n### M1: Speed\n\nA.\n\n### M2: Size\n\nB.")]
    [InlineData("## Stages of a request\n\n1. Parse\n2. Answer")]
    [InlineData("## Contention (informs Phase 3+)\n\n| Phase | Writes |\n|---|---|\n| read | rows |\n| sum | totals |")]
    public void Letters_and_stages_of_other_things_are_no_phases(string text) =>
        Assert.Empty(Reads.From($"# House\n\n{text}\n").Spec.Phases);

    [Fact]
    public void The_parts_of_a_phase_and_a_recap_are_no_phases()
    {
        var read = Reads.From(
            """
            # Plan

            ## Sprint 1: Search

            ### Day 1: Index

            ## Sprint 2: Sorting

            ## Summary

            **Sprint 1** (done): searched
            """
        );

        Assert.Equal(["Search", "Sorting"], read.Spec.Phases.Select(x => read.Text(x.Title)));
    }

    [Fact]
    public void Labels_are_phases_and_take_the_total_of_their_table()
    {
        var read = Reads.From(
            """
            # Plan

            ## Breakdown

            **Sprint 1 (2 days)**:

            - Index

            **Sprint 2**:

            | Task | Effort |
            |---|---|
            | Sorting | 2-3 hours |
            | **Total** | 2-3 hours |
            """
        );

        Assert.Equal([16, 3], read.Spec.Phases.Select(x => x.Effort!.Value.Value!.Value.High));
    }

    [Fact]
    public void Where_nothing_else_is_a_phase_items_of_a_plan_are()
    {
        var read = Reads.From(
            """
            # Plan

            ## Migration plan

            1. **Fase 1**: Crear módulos
            2. **Fase 2** (2 días): borrar los viejos
            3. **Aparte**: documentos
            """
        );

        Assert.Equal([1, 2], read.Spec.Phases.Select(x => x.Number!.Value));
        Assert.Equal(16, read.Spec.Phases[1].Effort!.Value.Value!.Value.Low);
    }

    [Fact]
    public void Rows_are_phases_in_a_column_of_phases_and_in_a_plan_of_milestones()
    {
        var read = Reads.From(
            """
            # Plan

            ## 8. Meilensteinplan

            | M | Inhalt | Ergebnis |
            |---|---|---|
            | **M0** ✅ | Gerüst | baut |
            | **M1** | Suche | findet |

            ## Cronograma

            | Fase | Entregável | Estimativa |
            |---|---|---|
            | 1 | Busca | 0,5 dia |
            | **Total** | | 0,5 dia |
            """
        );

        Assert.Equal(["Gerüst", "Suche", "Busca"], read.Spec.Phases.Select(x => read.Text(x.Title)));
        Assert.Equal(4, read.Spec.Phases[2].Effort!.Value.Value!.Value.Low);
    }
}
