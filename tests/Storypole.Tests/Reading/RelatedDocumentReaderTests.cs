namespace Storypole.Tests.Reading;

public sealed class RelatedDocumentReaderTests
{
    [Fact]
    public void Documents_have_a_name_a_text_and_perhaps_a_link()
    {
        var read = Reads.From(
            """
            ## Related Documents

            - **Product Requirements**: [PRD](../prd/42.md "the PRD")
            - **Original Issue**: GitHub issue #42
            - **Related Specification**: [#7 A title that
              wraps](../7-a_(b).md)
            - Dashboard: see <https://dash.example/a>.
            - `[code](is-no-link.md)`
            - Analyses:
              - Security: `security.md`
            - None
            """
        );

        var documents = read.Spec.RelatedDocuments;
        Assert.Equal(
            [
                "Product Requirements",
                "Original Issue",
                "Related Specification",
                "Dashboard",
                "[code](is-no-link.md)",
                "Security",
            ],
            documents.Select(x => read.Text(x.Name))
        );
        Assert.Equal(
            ["../prd/42.md", null, "../7-a_(b).md", "https://dash.example/a", null, null],
            documents.Select(x => read.Text(x.Link))
        );
        Assert.Equal("GitHub issue #42", read.Text(documents[1].Text));
        Assert.Equal("- Security: `security.md`", read.Text(documents[5].Span));
    }

    [Fact]
    public void A_bare_address_ends_before_the_full_stop()
    {
        var read = Reads.From("## Related Documents\n\n**Board**: https://example.org/board?a=1.\n");

        Assert.Equal("https://example.org/board?a=1", read.Text(Assert.Single(read.Spec.RelatedDocuments).Link));
    }
}
