using Storypole.Workspace.Files;

namespace Storypole.Tests.Workspace;

public sealed class WorkspaceLocatorTests
{
    [Fact]
    public void The_nearest_configuration_says_where_the_workspace_is()
    {
        using var folder = new TempFolder().With("x/.storypole.yaml", "x/y/a.md");
        var root = WorkspaceLocator.Locate(folder.Path, [folder.FullPath("x/y/a.md")]);
        Assert.Equal(folder.FullPath("x"), root.Folder);
        Assert.Equal(folder.FullPath("x/.storypole.yaml"), root.ConfigurationPath);
        Assert.True(root.IsDeclared);
    }

    [Fact]
    public void A_configuration_above_the_repository_outranks_it()
    {
        using var folder = new TempFolder().With(".storypole.yaml", "one/.git/HEAD", "one/a.md");
        var root = WorkspaceLocator.Locate(folder.FullPath("one"), []);
        Assert.Equal(folder.Path, root.Folder);
    }

    [Fact]
    public void Without_a_configuration_it_is_the_repository()
    {
        using var folder = new TempFolder().With(".git/HEAD", "x/y/a.md");
        var root = WorkspaceLocator.Locate(folder.FullPath("x/y"), []);
        Assert.Equal(new WorkspaceRoot(folder.Path, null, folder.Path), root);
        Assert.True(root.IsDeclared);
    }

    [Fact]
    public void Without_a_repository_it_is_what_the_paths_share()
    {
        using var folder = new TempFolder().With("x/y/a.md", "x/z/b.md");
        var root = WorkspaceLocator.Locate("/", [folder.FullPath("x/y/a.md"), folder.FullPath("x/z/*.md")]);
        Assert.Equal(new WorkspaceRoot(folder.FullPath("x"), null, null), root);
        Assert.False(root.IsDeclared);
    }

    [Theory]
    [InlineData("/w/a.md", "a.md")]
    [InlineData("/w/x/a.md", "x/a.md")]
    [InlineData("/w", "")]
    [InlineData("/wide/a.md", null)]
    [InlineData("/a.md", null)]
    public void A_path_is_named_relative_to_the_workspace_or_not_at_all(string fullPath, string? path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The paths are those of POSIX.");
        Assert.Equal(path, new WorkspaceRoot("/w", null, null).PathOf(fullPath));
    }
}
