using Storypole.Documents;

namespace Storypole.Tests.Documents;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\na: b\n\nc:\n---\n# d", "FrontMatter: a: b⏎⏎c:\nHeading1: d")]
    [InlineData("\uFEFF---\na: b\n...\nd", "FrontMatter: a: b\nParagraph: d")]
    [InlineData("--- \r\n# remark\r\nkey:\r\n--- \r\nd", "FrontMatter: # remark⏎key:\nParagraph: d")]
    [InlineData("---\n# remark\n---\na", "FrontMatter: # remark\nParagraph: a")]
    public void Yaml_between_dashes_at_the_start_is_front_matter(string text, string outline) =>
        Assert.Equal(outline, Outline.Of(text));

    [Theory]
    [InlineData("\n---\na: b\n---", "ThematicBreak\nHeading2 (Setext): a: b")]
    [InlineData("---\nSome words\n---", "ThematicBreak\nHeading2 (Setext): Some words")]
    [InlineData("----\na: b\n---", "ThematicBreak\nHeading2 (Setext): a: b")]
    [InlineData("---\na: b\n\n# c", "ThematicBreak (Unclosed)\nParagraph: a: b\nHeading1: c")]
    [InlineData("---", "ThematicBreak")]
    [InlineData("---\n---\na", "ThematicBreak\nThematicBreak\nParagraph: a")]
    public void Otherwise_the_first_line_is_a_break(string text, string outline) =>
        Assert.Equal(outline, Outline.Of(text));

    [Fact]
    public void The_content_is_the_yaml_without_its_fences()
    {
        var (document, matter) = Parsed.Only("---\na: b\n---\n");
        Assert.Equal(BlockKind.FrontMatter, matter.Kind);
        Assert.Equal("a: b\n", document.Source.Text(matter.Content));
        Assert.Equal("---\na: b\n---", document.Source.Text(matter.Span));
    }
}
