using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Tests.Reading;

public sealed class ListingsTests
{
    [Fact]
    public void A_list_has_an_entry_for_each_item()
    {
        var read = Reads.From("**Data Flow**:\n\n1. First\n   - more\n2. [ ] Second\n\n**Dashboard**: here\n");

        var listing = Listings.Of(read.Spec, Term.DataFlow);
        Assert.NotNull(listing);
        Assert.Equal("**Data Flow**:", read.Text(listing.Span));
        Assert.Equal("", read.Text(listing.Value));
        Assert.Equal("First\n   - more | Second", read.Texts(listing.Entries));
        Assert.False(listing.DeclaresNothing);
        Assert.Equal(Recognition.Exact, listing.How);
    }

    [Fact]
    public void A_text_has_its_value_or_its_paragraphs()
    {
        var read = Reads.From("**Rationale**: quick\nand safe\n\n**Migration Strategy**:\n\nCopy.\n\nThen switch.\n");

        Assert.Equal("quick\nand safe", read.Text(Listings.Of(read.Spec, Term.Rationale)?.Value));
        Assert.Equal("Copy. | Then switch.", read.Texts(Listings.Of(read.Spec, Term.MigrationStrategy)?.Entries ?? []));
    }

    [Theory]
    [InlineData("**Blocks**: None", true)]
    [InlineData("**Blocks**:\n\n- None (yet)", true)]
    [InlineData("**Blocks**:\n\nN/A", true)]
    [InlineData("### Blocks\n\n-  —", true)]
    [InlineData("**Blocks**:\n\n- None\n- #42", false)]
    [InlineData("**Blocks**: None of the teams", false)]
    [InlineData("**Blocks**:", false)]
    public void Nothing_may_be_declared(string text, bool declares) =>
        Assert.Equal(declares, Listings.Of(Reads.From(text).Spec, Term.Blocks)?.DeclaresNothing);

    [Fact]
    public void What_is_not_there_is_missing() => Assert.Null(Listings.Of(Reads.From("# A\n").Spec, Term.Blocks));
}
