using Storypole.Reading.Kinds;
using Storypole.Specs;

namespace Storypole.Tests.Reading.Kinds;

public sealed class KindReaderTests
{
    [Fact]
    public void A_plan_that_names_an_issue_what_it_touches_and_a_way_back_surely_plans_a_change()
    {
        var kind = Read(
            """
            # Technical Specification: Lend lanterns twice

            **Issue**: #42

            ## Files to Modify

            - `src/desk.cs`: lends twice

            ## Rollback Plan

            The old desk.

            ## Effort Estimate

            **Estimated Hours**: 4 hours
            """
        );
        Assert.Equal((SpecKind.Change, Certainty.Sure), (kind.Kind, kind.Certainty));
        Assert.Equal(["an issue", "files that are there already", "rollout", "effort"], kind.Signs);
    }

    [Theory]
    [InlineData("Target Users", "Features", "Tech Stack")]
    [InlineData("1. 目标用户", "2. 核心功能", "3. 技术栈")]
    [InlineData("対象ユーザー", "機能一覧", "技術スタック")]
    [InlineData("Zielgruppe", "Funktionsumfang", "Technologien")]
    [InlineData("Público-alvo", "Funcionalidades", "Product Vision")]
    public void A_text_about_users_features_and_technology_surely_describes_a_program(
        string first,
        string second,
        string third
    )
    {
        var kind = Read($"# Lanterns\n\n## {first}\n\nA.\n\n## {second}\n\nB.\n\n## {third}\n\nC.\n");
        Assert.Equal((SpecKind.Product, Certainty.Sure), (kind.Kind, kind.Certainty));
        Assert.True(kind.IsSurelyProduct);
        Assert.Empty(kind.ForChange);
    }

    [Fact]
    public void A_text_with_signs_of_both_is_unclear_and_says_which()
    {
        var kind = Read("# Lanterns\n\n## Features\n\nA.\n\n## Files to Modify\n\n- `src/desk.cs`: lends\n");
        Assert.Equal((null, Certainty.Unclear), (kind.Kind, kind.Certainty));
        Assert.Equal(["files that are there already", "features"], kind.Signs);
    }

    [Theory]
    [InlineData("# Lanterns\n\n## User Stories\n\nA.\n\n## Data Model\n\nB.\n")]
    [InlineData("# Lanterns\n\n#### Features\n\nA.\n\n#### Target Users\n\nB.\n")]
    [InlineData("# Lanterns\n\n## Features\n\nA.\n\n## Key Features\n\nB.\n\n## Main Features\n\nC.\n")]
    [InlineData("")]
    public void Few_signs_or_one_sign_again_and_again_say_nothing(string text) =>
        Assert.Equal(Certainty.Unclear, Read(text).Certainty);

    [Theory]
    [InlineData("Technical Specification: Replace the loader")]
    [InlineData("Fix the lantern desk")]
    [InlineData("灯笼管理模块重构设计")]
    public void A_title_that_says_what_to_do_speaks_for_a_change(string title) =>
        Assert.Equal(["a title that says what to do"], Read($"# {title}\n\nText.\n").ForChange);

    private static KindOfSpec Read(string text) => KindReader.Read(Reads.From(text).Spec);
}
