using Storypole.Specs;

namespace Storypole.Tests.Reading;

/// <summary>Questions as people write them who do not keep the template's headings.</summary>
public sealed class QuestionShapesTests
{
    [Fact]
    public void Each_item_below_a_title_of_open_questions_is_open_unless_it_says_otherwise()
    {
        var read = Reads.From(
            """
            ## Open questions

            1. **Which colour?** Red or blue. We recommend red.
            2. ~~Which shape?~~ — **resolved:** round
            3. How many doors? → twelve
            4. How many keys? → leaning towards two
            5. [RESOLVED] Who pays
            - [x] Who delivers?
            - [ ] Who returns?
            - None
            """
        );

        Assert.Equal(
            [
                QuestionStatus.Open,
                QuestionStatus.Answered,
                QuestionStatus.Answered,
                QuestionStatus.Open,
                QuestionStatus.Answered,
                QuestionStatus.Answered,
                QuestionStatus.Open,
            ],
            read.Spec.Questions.Select(x => x.Standing!.Value)
        );
        Assert.Equal("Which colour?", read.Text(read.Spec.Questions[0].Title));
        Assert.Equal(Recognition.Shape, read.Spec.Questions[0].How);
    }

    [Fact]
    public void Headings_may_be_the_questions_and_their_labels_answer()
    {
        var read = Reads.From(
            """
            ## Open Questions

            ### Which colour?

            **Answer**: Red

            ### Which shape?

            - **Decision**: TBD

            ### Q3: Which size?

            **Recommendation**: Large
            """
        );

        Assert.Equal(
            [QuestionStatus.Answered, QuestionStatus.Open, QuestionStatus.Open],
            read.Spec.Questions.Select(x => x.Standing!.Value)
        );
    }

    [Fact]
    public void A_table_gives_a_question_in_each_row()
    {
        var read = Reads.From(
            """
            ## Offene Fragen

            | # | Question | Answer |
            |---|---|---|
            | 1 | Which colour? | red |
            | 2 | Which shape? | TBD |
            """
        );

        Assert.Equal(["Which colour?", "Which shape?"], read.Spec.Questions.Select(x => read.Text(x.Title)));
        Assert.Equal(
            [QuestionStatus.Answered, QuestionStatus.Open],
            read.Spec.Questions.Select(x => x.Standing!.Value)
        );
    }

    [Fact]
    public void A_group_of_resolved_questions_is_answered()
    {
        var read = Reads.From(
            """
            ## Open Questions

            ### Resolved

            - Which colour?

            ### Still open

            - Which shape?
            """
        );

        Assert.Equal(
            [QuestionStatus.Answered, QuestionStatus.Open],
            read.Spec.Questions.Select(x => x.Standing!.Value)
        );
    }

    [Fact]
    public void A_title_that_only_says_questions_leaves_them_without_a_status() =>
        Assert.Null(Assert.Single(Reads.From("## Questions\n\n- Which colour?\n").Spec.Questions).Standing);

    [Theory]
    [InlineData("## Open Questions\n\nNone, all is clear.\n")]
    [InlineData("## Open Questions\n\n(All closed. Add here what comes up.)\n")]
    [InlineData("## Open Questions\n\n- 현재 없음\n")]
    [InlineData("## Open Questions\n\n- 特になし。\n")]
    [InlineData("## Risks, Assumptions, Open Questions\n\n- **Assumption:** Doors last.\n- **Risk:** Doors burn.\n")]
    [InlineData("## Frequently asked questions\n\n- Which colour?\n")]
    public void Where_nothing_is_asked_there_is_no_question(string text) =>
        Assert.Empty(Reads.From(text).Spec.Questions);
}
