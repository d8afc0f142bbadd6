using Storypole.Specs;

namespace Storypole.Tests.Reading;

/// <summary>Risks as people write them who do not keep the template's table.</summary>
public sealed class RiskShapesTests
{
    [Fact]
    public void Among_questions_an_item_may_be_a_risk()
    {
        var read = Reads.From(
            "# T\n\n## Risks, Assumptions, Open Questions\n\n- **Risk:** Doors burn. *Mitigation:* Paint.\n- **Question:** Which colour?\n"
        );

        Assert.Equal("Doors burn.", read.Text(Assert.Single(read.Spec.Risks).Title));
        Assert.Equal("Which colour?", read.Text(Assert.Single(read.Spec.Questions).Title));
    }

    [Fact]
    public void A_heading_for_each_risk_gives_its_levels_in_brackets()
    {
        var read = Reads.From(
            """
            ## Risks

            ### Risk 1: The courier loses the key (HIGH Impact, MEDIUM Probability)

            **Mitigation**: Keep a second one.

            **Owner**: Ada

            ### Risk 2: Doors freeze (LOW)

            Warm them.
            """
        );

        var (first, second) = (read.Spec.Risks[0], read.Spec.Risks[1]);
        Assert.Equal("The courier loses the key", read.Text(first.Title));
        Assert.Equal((Level.High, Level.Medium), (first.Impact?.Value, first.Probability?.Value));
        Assert.Equal("Ada", read.Text(first.Owner));
        Assert.Equal("Keep a second one.", read.Text(first.Mitigation));
        Assert.Equal((Level.Low, null), (second.Impact?.Value, second.Probability?.Value));
        Assert.Equal(Recognition.Shape, second.How);
    }

    [Fact]
    public void A_bold_lead_in_a_list_names_a_risk_and_a_trade_off_is_none()
    {
        var read = Reads.From(
            """
            ## Risks / Trade-offs

            - **Locks jam in frost.** We oil them.
            - [Risk] Codes leak → Mitigation: they live for an hour
            - **[Trade-off]** Two keys → more to carry
            - None
            """
        );

        Assert.Equal(["Locks jam in frost.", "Codes leak"], read.Spec.Risks.Select(x => read.Text(x.Title)));
    }

    [Fact]
    public void The_title_of_a_group_gives_the_impact_of_what_it_holds()
    {
        var read = Reads.From(
            """
            ## 风险评估

            **高风险**：
            - 门锁结冰（缓解：加热）

            **低风险**：
            - 标签褪色
            """
        );

        Assert.Equal([Level.High, Level.Low], read.Spec.Risks.Select(x => x.Impact!.Value.Value!.Value));
    }

    [Theory]
    [InlineData("🔴", Level.High)]
    [InlineData("🟡 Medium", Level.Medium)]
    [InlineData("30-40%", Level.Medium)]
    [InlineData("4", Level.High)]
    [InlineData("4/5", Level.High)]
    [InlineData("Hoch", Level.High)]
    [InlineData("Средняя", Level.Medium)]
    [InlineData("中～高", Level.High)]
    [InlineData("low to medium", Level.Medium)]
    [InlineData("Critique", Level.Critical)]
    [InlineData("The door stays shut", null)]
    public void Levels_stand_in_any_words_that_people_use(string cell, Level? level)
    {
        var read = Reads.From(
            $"""
            ## Risk register

            | # | Likelihood | Risk | Severity |
            |---|---|---|---|
            | 1 | x | Doors freeze | {cell} |
            """
        );

        var risk = Assert.Single(read.Spec.Risks);
        Assert.Equal("Doors freeze", read.Text(risk.Title));
        Assert.Equal(level, risk.Impact?.Value);
        Assert.Null(risk.Probability);
    }

    [Fact]
    public void Levels_may_stand_in_the_line_of_the_risk()
    {
        var read = Reads.From(
            """
            ## Risks

            - Doors freeze (likelihood: low, impact: high)
            """
        );

        var risk = Assert.Single(read.Spec.Risks);
        Assert.Equal((Level.High, Level.Low), (risk.Impact?.Value, risk.Probability?.Value));
    }

    [Theory]
    [InlineData("## Step 2\n\n**Risk**: Low\n")]
    [InlineData("## Risk level\n\n- Low\n")]
    [InlineData("## 售前集成：风险分析\n\n- 风险等级\n")]
    [InlineData("## Risks\n\n**Overall risk**: Medium\n")]
    [InlineData("## Risks\n\nThere is frost.\n\nFor example:\n\n- in the north\n- in the hills\n")]
    public void What_only_sounds_like_risks_gives_none(string text) => Assert.Empty(Reads.From(text).Spec.Risks);
}
