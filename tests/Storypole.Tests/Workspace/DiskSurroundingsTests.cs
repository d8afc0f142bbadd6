using Storypole.Workspace.Files;

namespace Storypole.Tests.Workspace;

public sealed class DiskSurroundingsTests
{
    [Theory]
    [InlineData("a.md", true)]
    [InlineData("x", true)]
    [InlineData("x/", true)]
    [InlineData("x/b.md", true)]
    [InlineData("x/B.md", false)]
    [InlineData("x/gone.md", false)]
    [InlineData("gone/a.md", false)]
    [InlineData("a.md/b", false)]
    [InlineData("", true)]
    public void What_lies_in_the_workspace_exists_under_its_exact_name(string path, bool exists)
    {
        using var folder = new TempFolder().With("a.md", "x/b.md");
        Assert.Equal(exists, new DiskSurroundings(folder.Root).Exists(path));
    }

    [Theory]
    [InlineData("../a.md")]
    [InlineData("x/../../a.md")]
    [InlineData("/etc/passwd")]
    [InlineData("a\0b")]
    public void What_lies_outside_cannot_be_known(string path)
    {
        using var folder = new TempFolder().With("x/a.md");
        var world = new DiskSurroundings(folder.Root);
        Assert.Null(world.Exists(path));
        Assert.Null(world.LineCount(path));
        Assert.Null(world.HasAnchor(path, "a"));
    }

    [Fact]
    public void A_link_is_followed_inside_the_workspace_only()
    {
        using var outside = new TempFolder().With("b.md");
        using var folder = new TempFolder()
            .WithText("a.md", "# One\n\n# Two\n")
            .WithLink("in.md", "a.md")
            .WithLink("out", outside.Path)
            .WithLink("gone.md", "nowhere.md")
            .WithLink("loop", "loop");
        var world = new DiskSurroundings(folder.Root);
        Assert.True(world.Exists("in.md"));
        Assert.Equal(3, world.LineCount("in.md"));
        Assert.True(world.HasAnchor("in.md", "two"));
        Assert.Null(world.Exists("out"));
        Assert.Null(world.Exists("out/b.md"));
        Assert.Null(world.LineCount("out/b.md"));
        Assert.False(world.Exists("gone.md"));
        Assert.False(world.Exists("loop"));
        Assert.Null(world.LineCount("gone.md"));
    }

    [Fact]
    public void Anchors_are_those_of_Markdown_files()
    {
        using var folder = new TempFolder()
            .WithText("a.md", "# Größe & Form\n\n## Form\n\n## Form\n\n<a id=\"here\"></a>\n")
            .WithText("a.txt", "# One\n");
        var world = new DiskSurroundings(folder.Root);
        foreach (var anchor in (ReadOnlySpan<string>)["größe--form", "form", "form-1", "here", ""])
        {
            Assert.True(world.HasAnchor("a.md", anchor), anchor);
        }

        Assert.False(world.HasAnchor("a.md", "size"));
        Assert.Null(world.HasAnchor("a.txt", "one"));
        Assert.Null(world.HasAnchor("gone.md", "one"));
    }
}
