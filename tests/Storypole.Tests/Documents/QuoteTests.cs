using Storypole.Documents;

namespace Storypole.Tests.Documents;

public sealed class QuoteTests
{
    [Fact]
    public void A_quote_holds_blocks() =>
        Assert.Equal(
            """
            BlockQuote
              Heading1: a
              List (Tight)
                ListItem
                  Paragraph: b
              Code (Fenced) [sh]: c
            """,
            Outline.Of("> # a\n> - b\n>\n>```sh\n> c\n> ```\n")
        );

    [Fact]
    public void The_span_of_a_quote_covers_its_lazy_lines_and_its_empty_last_line()
    {
        var (document, quote) = Parsed.Only("> a\nb\n>\n\nc");
        Assert.Equal("> a\nb\n>", document.Source.Text(quote.Span));
    }

    [Fact]
    public void A_marker_indented_by_four_is_text() =>
        Assert.Equal("Code: > a\nBlockQuote\n  Paragraph: b⏎> c", Outline.Of("    > a\n\n> b\n    > c"));

    [Fact]
    public void A_blank_line_parts_quotes() =>
        Assert.Equal("BlockQuote\n  Paragraph: a\nBlockQuote\n  Paragraph: b", Outline.Of("> a\n\n> b"));
}
