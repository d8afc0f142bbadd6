namespace Storypole.Tests.Documents;

public sealed class HeadingTests
{
    [Fact]
    public void One_to_six_marks_and_a_blank_make_a_heading() =>
        Assert.Equal("Heading1: One\nHeading6: Six", Outline.Of("# One\n###### Six\n"));

    [Fact]
    public void Seven_marks_or_no_blank_make_text() =>
        Assert.Equal("Paragraph: ####### Seven⏎#9 is an issue", Outline.Of("####### Seven\n#9 is an issue"));

    [Fact]
    public void Closing_marks_and_blanks_are_no_part_of_the_title() =>
        Assert.Equal("Heading2: A # b\nHeading2: c#\nHeading3: ", Outline.Of("##  A # b ##  \n## c#\n### ###"));

    [Fact]
    public void A_heading_interrupts_a_paragraph() =>
        Assert.Equal("Paragraph: a\nHeading2: b\nParagraph: c", Outline.Of("a\n## b\nc"));

    [Fact]
    public void A_line_of_dashes_underlines_all_lines_of_the_paragraph_above() =>
        Assert.Equal("Heading2 (Setext): a⏎b\nHeading1 (Setext): c", Outline.Of("a\nb\n---\nc\n===\n"));

    [Fact]
    public void Dashes_after_a_blank_line_are_a_break() =>
        Assert.Equal("Paragraph: a\nThematicBreak", Outline.Of("a\n\n---\n"));

    [Fact]
    public void An_underline_outside_the_quote_is_a_break() =>
        Assert.Equal("BlockQuote\n  Paragraph: a\nThematicBreak", Outline.Of("> a\n---\n"));

    [Fact]
    public void A_list_marker_under_a_paragraph_with_a_blank_is_a_list() =>
        Assert.Equal("Paragraph: a\nList (Tight)\n  ListItem\n    Paragraph: b", Outline.Of("a\n- b\n"));

    [Fact]
    public void Definitions_are_not_underlined() =>
        Assert.Equal("LinkDefinition: [a]: /b\nParagraph: ===", Outline.Of("[a]: /b\n===\n"));

    [Fact]
    public void The_span_of_a_heading_goes_to_the_end_of_its_line_and_its_content_does_not()
    {
        var (document, heading) = Parsed.Only("## Title ##  \n");
        Assert.Equal("## Title ##  ", document.Source.Text(heading.Span));
        Assert.Equal("Title", document.Source.Text(heading.Content));
    }
}
