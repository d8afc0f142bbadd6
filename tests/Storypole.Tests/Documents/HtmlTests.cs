namespace Storypole.Tests.Documents;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<!-- a\n\nb -->\nc", "Html (Comment): <!-- a⏎⏎b -->\nParagraph: c")]
    [InlineData("<!-- a --> <!-- b -->  ", "Html (Comment): <!-- a --> <!-- b -->  ")]
    [InlineData("<!-->", "Html (Comment): <!-->")]
    [InlineData("<!-- a --> b", "Html: <!-- a --> b")]
    [InlineData("<!-- a\n\nb", "Html (Unclosed, Comment): <!-- a⏎⏎b")]
    [InlineData("> <!-- a\nb", "BlockQuote\n  Html (Unclosed, Comment): <!-- a\nParagraph: b")]
    public void Comments(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("<script>\n\na</script> b\nc", "Html: <script>⏎⏎a</script> b\nParagraph: c")]
    [InlineData("<?a\n\n?>\nb", "Html: <?a⏎⏎?>\nParagraph: b")]
    [InlineData("<!DOCTYPE a>\nb", "Html: <!DOCTYPE a>\nParagraph: b")]
    [InlineData("<![CDATA[\n\n]]>\nb", "Html: <![CDATA[⏎⏎]]>\nParagraph: b")]
    [InlineData("a\n<DIV\nb\n\nc", "Paragraph: a\nHtml: <DIV⏎b\nParagraph: c")]
    [InlineData("</details >\n\nb", "Html: </details >\nParagraph: b")]
    [InlineData("<a-b c='d' e=f />\ng", "Html: <a-b c='d' e=f />⏎g")]
    [InlineData("a\n<b>\nc", "Paragraph: a⏎<b>⏎c")]
    [InlineData("<b> c", "Paragraph: <b> c")]
    [InlineData("<https://a.b>", "Paragraph: <https://a.b>")]
    public void Seven_kinds_start_and_end_each_in_their_way(string text, string outline) =>
        Assert.Equal(outline, Outline.Of(text));

    [Fact]
    public void A_comment_right_under_text_interrupts_it() =>
        Assert.Equal("Paragraph: a\nHtml (Comment): <!-- b -->\nParagraph: c", Outline.Of("a\n<!-- b -->\nc"));
}
