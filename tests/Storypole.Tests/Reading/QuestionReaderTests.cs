using Storypole.Specs;

namespace Storypole.Tests.Reading;

public sealed class QuestionReaderTests
{
    [Fact]
    public void A_question_has_a_number_a_title_and_labelled_values()
    {
        var read = Reads.From(
            """
            ## Open Technical Questions

            ### Q2: Which store?

            **Question**: Should rows live in SQLite
            or in files?

            **Context**: Two teams ask.

            **Options**:

            1. **SQLite** ✓
               - Pros: one file
               - Cons: one writer
            2. Files: many

            **Impact**: MEDIUM (affects setup)

            **Owner**: Ada

            **Status**: OPEN (decide later)
            """
        );

        var question = Assert.Single(read.Spec.Questions);
        Assert.Equal("### Q2: Which store?", read.Text(question.Span));
        Assert.Equal((2, "Which store?"), (question.Number, read.Text(question.Title)));
        Assert.Equal("Should rows live in SQLite\nor in files?", read.Text(question.Text));
        Assert.Equal("Two teams ask.", read.Text(question.Context));
        Assert.Equal(Level.Medium, question.Impact?.Value);
        Assert.Equal("Ada", read.Text(question.Owner));
        Assert.Equal(QuestionStatus.Open, question.Status?.Value);
        Assert.Equal("(decide later)", read.Text(question.StatusRemark));
        Assert.Null(question.Answer);
        Assert.Equal(Recognition.Exact, question.How);
        Assert.Equal(2, question.Options.Length);
        Assert.Equal(("SQLite", true), (read.Text(question.Options[0].Name), question.Options[0].IsChosen));
        Assert.Equal("one writer", read.Text(question.Options[0].Cons));
        Assert.Equal(("Files", null), (read.Text(question.Options[1].Name), question.Options[1].IsChosen));
    }

    [Theory]
    [InlineData("**Answer**: Both.", "Both.")]
    [InlineData("**Resolution**: Both.", "Both.")]
    [InlineData("**Recommendation**: Both.", "Both.")]
    [InlineData("**Recommendation**: One.\n\n**Answer**: Both.", "Both.")]
    [InlineData("**Answer**:\n\nBoth, because\nof load.", "Both, because\nof load.")]
    [InlineData("#### Answer\n\nBoth.", "Both.")]
    public void An_answer_stands_under_any_of_three_names(string label, string answer)
    {
        var read = Reads.From($"## Open Technical Questions\n\n### Q1: Which?\n\n{label}\n");

        Assert.Equal(answer, read.Text(Assert.Single(read.Spec.Questions).Answer));
    }

    [Theory]
    [InlineData("**ANSWERED** - see Decision 2", QuestionStatus.Answered, "see Decision 2")]
    [InlineData("Resolved: both", QuestionStatus.Answered, "both")]
    [InlineData("`INVESTIGATING`", QuestionStatus.Investigating, "")]
    [InlineData("DEFERRED to autumn", null, "")]
    public void A_status_keeps_its_remark(string value, QuestionStatus? status, string remark)
    {
        var read = Reads.From($"## Open Technical Questions\n\n### Q1: Which?\n\n**Status**: {value}\n");

        var question = Assert.Single(read.Spec.Questions);
        Assert.Equal(status, question.Status?.Value);
        Assert.Equal(value, read.Text(question.Status?.Span));
        Assert.Equal(remark, read.Text(question.StatusRemark));
    }

    [Fact]
    public void Labelled_items_serve_as_labels()
    {
        var read = Reads.From(
            """
            ## Open Technical Questions

            ### Q1: Which?

            - **Owner**: Ada
            - Status: answered
            """
        );

        var question = Assert.Single(read.Spec.Questions);
        Assert.Equal("Ada", read.Text(question.Owner));
        Assert.Equal(QuestionStatus.Answered, question.Status?.Value);
    }

    [Theory]
    [InlineData("Which store?\n\nOr files?", "Which store?\n\nOr files?")]
    [InlineData("<!-- Repeat structure -->\n\nWhich store?", "Which store?")]
    [InlineData("<!-- Repeat structure -->", null)]
    public void Without_a_label_the_body_is_the_text_but_no_comment_is(string body, string? text)
    {
        var read = Reads.From($"## Open Technical Questions\n\n### Q1: Which?\n\n{body}\n");

        Assert.Equal(text, read.Text(Assert.Single(read.Spec.Questions).Text));
    }

    [Fact]
    public void A_ticked_box_chooses_an_option()
    {
        var read = Reads.From(
            "## Open Technical Questions\n\n### Q1: Which?\n\n**Options**:\n\n- [x] SQLite\n- [ ] Files\n- Both ✗\n"
        );

        var options = Assert.Single(read.Spec.Questions).Options;
        Assert.Equal(["SQLite", "Files", "Both"], options.Select(x => read.Text(x.Name)));
        Assert.Equal([true, null, false], options.Select(x => x.IsChosen));
    }

    [Fact]
    public void A_quarter_outside_the_section_is_no_question()
    {
        var read = Reads.From("## Plan\n\n### Q1 2026\n\nText.\n\n## Open Technical Questions\n\nNone\n");

        Assert.Empty(read.Spec.Questions);
    }
}
