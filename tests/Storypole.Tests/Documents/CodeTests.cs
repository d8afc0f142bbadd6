namespace Storypole.Tests.Documents;

public sealed class CodeTests
{
    [Fact]
    public void A_tilde_fence_is_not_closed_by_ticks() =>
        Assert.Equal("Code (Fenced) [text]: a⏎```⏎b", Outline.Of("~~~ text\na\n```\nb\n~~~\n"));

    [Fact]
    public void A_fence_is_closed_by_one_at_least_as_long() =>
        Assert.Equal("Code (Fenced): ```⏎a\nParagraph: b", Outline.Of("````\n```\na\n`````  \nb"));

    [Fact]
    public void A_closing_fence_has_no_info() =>
        Assert.Equal("Code (Fenced, Unclosed): a⏎``` b", Outline.Of("```\na\n``` b"));

    [Fact]
    public void An_open_fence_swallows_what_follows() =>
        Assert.Equal("Code (Fenced, Unclosed) [text]: a⏎⏎# b⏎", Outline.Of("```text\na\n\n# b\n\n"));

    [Fact]
    public void The_end_of_its_container_closes_a_fence() =>
        Assert.Equal(
            "BlockQuote\n  Code (Fenced, Unclosed): a\nParagraph: b\nList (Tight)\n  ListItem\n    Code (Fenced, Unclosed): c\n  ListItem\n    Paragraph: d",
            Outline.Of("> ```\n> a\nb\n- ```\n  c\n- d")
        );

    [Fact]
    public void Code_loses_the_indentation_of_its_fence_and_no_more() =>
        Assert.Equal(
            "List (Tight)\n  ListItem\n    Code (Fenced): a⏎b⏎ c",
            Outline.Of("-  ~~~\n  a\n".Replace("\n  a", "\n   a", StringComparison.Ordinal) + "   b\n    c\n   ~~~")
        );

    [Fact]
    public void Ticks_with_ticks_behind_them_are_text() =>
        Assert.Equal("Paragraph: ``` a``` b", Outline.Of("``` a``` b"));

    [Fact]
    public void Indented_code_keeps_blank_lines_inside_and_none_behind() =>
        Assert.Equal("Code: a⏎⏎ b\nParagraph: c", Outline.Of("    a\n\n     b\n\n\nc"));

    [Fact]
    public void Indented_code_does_not_interrupt_a_paragraph() =>
        Assert.Equal("Paragraph: a⏎b", Outline.Of("a\n    b"));

    [Fact]
    public void The_number_of_a_fence_is_its_length() => Assert.Equal(5, Parsed.Only("`````\n`````").Block.Number);
}
