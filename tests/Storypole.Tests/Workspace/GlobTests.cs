using Storypole.Workspace.Files;

namespace Storypole.Tests.Workspace;

public sealed class GlobTests
{
    [Theory]
    [InlineData("a.md", "a.md", true)]
    [InlineData("a.md", "b/a.md", false)]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", "b/a.md", false)]
    [InlineData("?.md", "a.md", true)]
    [InlineData("?.md", "ab.md", false)]
    [InlineData("a?b", "a/b", false)]
    [InlineData("**/*.md", "a.md", true)]
    [InlineData("**/*.md", "x/y/a.md", true)]
    [InlineData("docs/**", "docs/x/y", true)]
    [InlineData("docs/**", "docs", false)]
    [InlineData("docs/**/a.md", "docs/a.md", true)]
    [InlineData("docs/**/a.md", "docs/x/y/a.md", true)]
    [InlineData("docs/**/a.md", "docs/x/ya.md", false)]
    [InlineData("**/x/**/a.md", "p/x/q/x/a.md", true)]
    [InlineData("a**b", "axxb", true)]
    [InlineData("a**b", "ax/xb", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[^a-c]x", "dx", true)]
    [InlineData("[]]x", "]x", true)]
    [InlineData("[a", "[a", true)]
    [InlineData("a[/]b", "a/b", false)]
    [InlineData("\\*x", "*x", true)]
    [InlineData("\\*x", "ax", false)]
    [InlineData("größe/*", "größe/名前", true)]
    [InlineData("", "", true)]
    [InlineData("*", "", true)]
    public void A_pattern_matches_as_git_would(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Glob.Matches(pattern, path));

    [Theory]
    [InlineData("docs/specs/**/*.md", "docs/specs")]
    [InlineData("docs/spe*/a.md", "docs")]
    [InlineData("*.md", "")]
    [InlineData("docs/a.md", "docs")]
    public void The_fixed_folder_is_what_has_to_be_gone_through(string pattern, string folder) =>
        Assert.Equal(folder, Glob.FixedFolder(pattern));

    [Fact]
    public void A_hostile_pattern_ends()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 500));
        Assert.False(Glob.Matches(pattern, new string('a', 20_000) + "b"));
    }
}
