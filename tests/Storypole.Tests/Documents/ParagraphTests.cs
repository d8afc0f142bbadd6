using Storypole.Documents;

namespace Storypole.Tests.Documents;

public sealed class ParagraphTests
{
    [Fact]
    public void Lines_lose_their_indentation_and_the_last_its_trailing_blanks() =>
        Assert.Equal("Paragraph: a  ⏎b⏎c", Outline.Of("a  \n      b\n\tc \t\n\n"));

    [Fact]
    public void Blank_lines_part_paragraphs() => Assert.Equal("Paragraph: a\nParagraph: b", Outline.Of("a\n \t\n\nb"));

    [Theory]
    [InlineData("a\nb\n\nc")]
    [InlineData("a\r\nb\r\n\r\nc")]
    [InlineData("a\rb\r\rc")]
    [InlineData("a\rb\r\n\nc\n\r")]
    public void Every_kind_of_line_end_ends_a_line(string text) =>
        Assert.Equal("Paragraph: a⏎b\nParagraph: c", Outline.Of(text));

    [Fact]
    public void Text_after_a_quote_without_a_marker_is_lazy() =>
        Assert.Equal("BlockQuote\n  BlockQuote\n    Paragraph: a⏎b⏎c", Outline.Of("> > a\nb\n> c"));

    [Fact]
    public void Text_after_an_item_without_indentation_is_lazy() =>
        Assert.Equal("List (Tight)\n  ListItem\n    Paragraph: a⏎b", Outline.Of("- a\nb"));

    [Fact]
    public void Laziness_ends_at_a_blank_line() =>
        Assert.Equal("BlockQuote\n  Paragraph: a\nParagraph: b", Outline.Of("> a\n\nb"));

    [Fact]
    public void Only_paragraphs_are_lazy() =>
        Assert.Equal("BlockQuote\n  Heading1: a\nParagraph: b", Outline.Of("> # a\nb"));

    [Fact]
    public void The_content_of_a_paragraph_is_its_text()
    {
        var (document, paragraph) = Parsed.Only("  a\n b  \n\n");
        Assert.Equal("a\n b", document.Source.Text(paragraph.Content));
        Assert.Equal("a\n b  ", document.Source.Text(paragraph.Span));
    }

    [Fact]
    public void Nothing_but_blank_lines_has_no_block() => Assert.Equal("", Outline.Of(" \n\t\n\r\n"));

    [Fact]
    public void An_empty_text_is_a_document()
    {
        var document = Parsed.From("");
        Assert.Equal(BlockKind.Document, Assert.Single(document.Blocks.ToArray()).Kind);
    }
}
