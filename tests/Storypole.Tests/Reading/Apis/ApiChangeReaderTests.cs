using Storypole.Specs;

namespace Storypole.Tests.Reading.Apis;

public sealed class ApiChangeReaderTests
{
    [Fact]
    public void A_code_block_holds_one_operation_or_more()
    {
        var read = Reads.From(
            """
            ### APIs & Interfaces

            **New APIs Created**:

            ```text
            GET /v1/things/{id}
            - Purpose: reads one
            - Auth: bearer token

            POST /v1/things
            - Auth: none
            ```

            **Modified APIs**:

            ```text
            DELETE /v1/things/{id}
            - Changes: answers 204
            - Compatibility: Breaking
            - Migration: accept both
              for a month
            - Purpose: tidy
            ```

            ```json
            { "Auth": "no operation" }
            ```
            """
        );

        Assert.Equal(
            ["GET /v1/things/{id}", "POST /v1/things", "DELETE /v1/things/{id}"],
            read.Spec.Apis.Select(x => $"{read.Text(x.Method)} {read.Text(x.Route)}")
        );
        Assert.Equal([true, true, false], read.Spec.Apis.Select(x => x.IsNew));
        Assert.Equal(["bearer token", "none", null], read.Spec.Apis.Select(x => read.Text(x.Auth)));
        Assert.Equal([6, 10, 17], read.Spec.Apis.Select(read.Line));
        var last = read.Spec.Apis[2];
        Assert.Equal("DELETE /v1/things/{id}", read.Text(last.Span));
        Assert.Equal(("Breaking", true), (read.Text(last.Compatibility), last.IsBreaking));
        Assert.Equal("accept both\n  for a month", read.Text(last.Migration));
        Assert.Equal(Recognition.Exact, last.How);
    }

    [Fact]
    public void List_items_and_paragraphs_serve_as_well()
    {
        var read = Reads.From(
            """
            ### APIs & Interfaces

            **Modified APIs**:

            - `GET /v1/a`: reads
              - Compatibility: non-breaking, only adds
            - **PUT** `/v1/b/:id`: writes
            - GRPC Things.Read
            - None

            `PATCH /v1/c`

            - **Migration**: none needed
            """
        );

        Assert.Equal(
            ["GET /v1/a", "PUT /v1/b/:id", "GRPC Things.Read", "PATCH /v1/c"],
            read.Spec.Apis.Select(x => $"{read.Text(x.Method)} {read.Text(x.Route)}")
        );
        Assert.False(read.Spec.Apis[0].IsBreaking);
        Assert.Equal("none needed", read.Text(read.Spec.Apis[3].Migration));
        Assert.All(read.Spec.Apis, x => Assert.Equal(Recognition.Shape, x.How));
    }

    [Theory]
    [InlineData("GET the list of things")]
    [InlineData("[Method] /api/endpoint")]
    [InlineData("FETCH /v1/a")]
    [InlineData("// GET /v1/a")]
    [InlineData("DELETE FROM things;")]
    [InlineData("/ ")]
    public void Other_lines_are_no_operations(string line)
    {
        var read = Reads.From($"**New APIs Created**:\n\n```text\n{line}\n- Auth: token\n```\n");

        Assert.Empty(read.Spec.Apis);
    }

    [Theory]
    [InlineData("Non-breaking", false)]
    [InlineData("Not breaking", false)]
    [InlineData("Backward compatible", false)]
    [InlineData("**Breaking** for old callers", true)]
    [InlineData("to be seen", null)]
    public void Compatibility_says_whether_it_breaks(string value, bool? isBreaking)
    {
        var read = Reads.From($"**Modified APIs**:\n\n```text\nGET /v1/a\n- Compatibility: {value}\n```\n");

        Assert.Equal(isBreaking, Assert.Single(read.Spec.Apis).IsBreaking);
    }
}
