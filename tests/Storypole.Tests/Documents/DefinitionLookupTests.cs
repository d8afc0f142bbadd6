using System.Text;
using Storypole.Documents;

namespace Storypole.Tests.Documents;

public sealed class DefinitionLookupTests
{
    [Theory]
    [InlineData("Foo Bar", "/a")]
    [InlineData(" foo \t bar ", "/a")]
    [InlineData("ÉTÉ", "c d")]
    [InlineData("SS", "/e")]
    [InlineData("two lines", "/f")]
    [InlineData("three lines", "/g")]
    [InlineData("foo", null)]
    public void Labels_match_without_case_and_by_words_and_the_first_wins(string label, string? destination)
    {
        var document = Parsed.From(
            "[foo\nbar]: /a\n[Foo bar]: /b\n[été]: <c d> 'title'\n[ẞ]: /e\n[two\n  lines]: /f\n\n> [three\n> lines]: /g"
        );
        Assert.Equal(
            destination is not null,
            document.TryFindDefinition(Encoding.UTF8.GetBytes(label), out var target)
        );
        Assert.Equal(destination ?? "", document.Source.Text(target.Destination));
    }

    [Fact]
    public void A_target_tells_its_block_and_title()
    {
        var document = Parsed.From("a\n\n[b]: /c\n \"d\ne\"\n");
        Assert.True(document.TryFindDefinition("B"u8, out var target));
        Assert.Equal(BlockKind.LinkDefinition, document.Blocks[target.Block].Kind);
        Assert.Equal("d\ne", document.Source.Text(target.Title));
    }

    [Fact]
    public void Without_definitions_nothing_is_found()
    {
        var document = Parsed.From("[a] b");
        Assert.False(document.HasDefinitions);
        Assert.False(document.TryFindDefinition("a"u8, out _));
    }
}
