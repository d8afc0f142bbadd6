using Storypole.Documents;

namespace Storypole.Tests.Documents;

public sealed class DefinitionTests
{
    [Theory]
    [InlineData("[a]: /b\n[c]: <d e> 'f'\ng", "LinkDefinition: [a]: /b\nLinkDefinition: [c]: <d e> 'f'\nParagraph: g")]
    [InlineData("[a\nb]:\n/c\n\"d\ne\"", "LinkDefinition: [a⏎b]:⏎/c⏎\"d⏎e\"")]
    [InlineData("[a]: /b\n\"c\" d", "LinkDefinition: [a]: /b\nParagraph: \"c\" d")]
    [InlineData("> [a]: /b\n> c", "BlockQuote\n  LinkDefinition: [a]: /b\n  Paragraph: c")]
    [InlineData("[a]: /b\n\n[c]: /d\n===", "LinkDefinition: [a]: /b\nLinkDefinition: [c]: /d\nParagraph: ===")]
    [InlineData("[a]: /b\nc\n===", "LinkDefinition: [a]: /b\nHeading1 (Setext): c")]
    public void Definitions_stand_at_the_start_of_a_paragraph(string text, string outline) =>
        Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("[a]: b c")]
    [InlineData("[a]: b 'c' d")]
    [InlineData("[a] : b")]
    [InlineData("[ ]: b")]
    [InlineData("[a]:")]
    [InlineData("[a[]: b")]
    [InlineData("[Placeholder]")]
    public void Other_brackets_are_text(string text) => Assert.Equal("Paragraph: " + text, Outline.Of(text));

    [Fact]
    public void The_content_is_the_label()
    {
        var (document, definition) = Parsed.Only("[a b]: /c 'd'\n");
        Assert.Equal(BlockKind.LinkDefinition, definition.Kind);
        Assert.Equal("a b", document.Source.Text(definition.Content));
    }
}
