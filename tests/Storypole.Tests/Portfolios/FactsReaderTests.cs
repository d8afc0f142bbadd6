using Storypole.Documents;
using Storypole.Portfolios;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Tests.Portfolios;

public sealed class FactsReaderTests
{
    private const string Loader = """
        # Technical Specification: Loader

        **Issue**: 42
        **Status**: APPROVED

        ## Dependencies

        ### Internal Dependencies

        **Depends On** (blockers):

        - [#7 Cache](../cache/7.md): comes first
        - ABC-9: their API
        - Platform team: a queue

        **Blocks** (downstream impact):

        - None
        """;

    [Fact]
    public void Others_may_ask_for_issue_status_and_relations()
    {
        var (source, facts) = Read(Loader, "loader/42.md");

        Assert.Equal("#42", facts.Issue);
        Assert.Equal(SpecStatus.Approved, facts.Status);
        Assert.Equal("Technical Specification: Loader", source.Text(facts.TitleSpan));
        Assert.Equal("Depends On", source.Text(facts.DependsOnList!.Value));
        Assert.Equal("Blocks", source.Text(facts.BlocksList!.Value));
        Assert.Equal(
            ["DependsOn #7 cache/7.md", "DependsOn ABC-9 ", "DependsOn  "],
            facts.Relations.Select(x => $"{x.Kind} {x.Issue} {x.Path}")
        );
    }

    [Fact]
    public void What_is_not_there_is_missing()
    {
        var (_, facts) = Read("Nothing but a sentence.", "a.md");

        Assert.Equal(new SpecFacts("a.md", null, default, null, []), facts);
    }

    [Fact]
    public void An_issue_that_two_specifications_claim_says_of_neither_that_it_is_meant()
    {
        var loader = Read(Loader.Replace("[#7 Cache](../cache/7.md)", "#7", StringComparison.Ordinal), "a.md").Facts;
        var one = Read("# Cache\n\n**Issue**: #7\n", "b.md").Facts;
        var other = Read("# Cache again\n\n**Issue**: #7\n", "c.md").Facts;

        Assert.Single(new Portfolio([loader, one]).RelationsTo(one));
        Assert.Empty(new Portfolio([loader, one, other]).RelationsTo(one));
    }

    [Fact]
    public void A_link_says_which_of_two_specifications_with_one_issue_is_meant()
    {
        var loader = Read(Loader, "loader/42.md").Facts;
        var one = Read("# Cache\n\n**Issue**: #7\n", "cache/7.md").Facts;
        var other = Read("# Cache again\n\n**Issue**: #7\n", "cache/8.md").Facts;
        var portfolio = new Portfolio([loader, other, one]);

        Assert.Equal("loader/42.md", Assert.Single(portfolio.RelationsTo(one)).From.Path);
        Assert.Empty(portfolio.RelationsTo(other));
    }

    private static (SourceText Source, SpecFacts Facts) Read(string text, string path)
    {
        var source = SourceText.From(text);
        return (source, FactsReader.Read(SpecReader.Read(DocumentParser.Parse(source), TextWorkspace.TechSpec), path));
    }
}
