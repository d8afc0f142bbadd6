using System.Text;
using CsCheck;
using Storypole.Portfolios;

namespace Storypole.Tests.Portfolios;

public sealed class WorkspacePathTests
{
    [Theory]
    [InlineData("specs/a.md", "b.md", "specs/b.md")]
    [InlineData("specs/a.md", "./b.md", "specs/b.md")]
    [InlineData("specs/a.md", "../docs/b.md#usage", "docs/b.md")]
    [InlineData("specs/a.md", "../src/a.cs?plain=1", "src/a.cs")]
    [InlineData("specs/deep/a.md", "../../b.md", "b.md")]
    [InlineData("a.md", "docs//notes/", "docs/notes")]
    [InlineData("a.md", "my%20notes.md", "my notes.md")]
    [InlineData("a.md", "snake\\_case.md", "snake_case.md")]
    [InlineData("ä/a.md", "ö.md", "ä/ö.md")]
    public void A_relative_link_starts_at_the_folder_of_its_file(string from, string link, string expected) =>
        Assert.Equal(expected, WorkspacePath.Resolve(from, Encoding.UTF8.GetBytes(link)));

    [Theory]
    [InlineData("specs/a.md", "../../b.md")]
    [InlineData("a.md", "../b.md")]
    [InlineData("a.md", "https://example.org/b.md")]
    [InlineData("a.md", "mailto:ada@example.org")]
    [InlineData("a.md", "/b.md")]
    [InlineData("a.md", "//example.org/b.md")]
    [InlineData("a.md", "#usage")]
    [InlineData("a.md", "?page=2")]
    [InlineData("a.md", "")]
    public void A_link_that_is_not_relative_or_leads_out_has_no_path(string from, string link) =>
        Assert.Null(WorkspacePath.Resolve(from, Encoding.UTF8.GetBytes(link)));

    [Fact]
    public void A_link_of_any_bytes_and_length_has_a_path_without_dots_or_none() =>
        Gen
            .Byte.Array[0, 700]
            .Sample(link =>
            {
                var path = WorkspacePath.Resolve("specs/a.md", link);
                Assert.DoesNotContain("..", path?.Split('/') ?? []);
            });
}
