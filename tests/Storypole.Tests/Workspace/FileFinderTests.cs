using System.Collections.Immutable;
using Storypole.Workspace.Files;

namespace Storypole.Tests.Workspace;

public sealed class FileFinderTests
{
    [Fact]
    public void A_search_finds_Markdown_and_leaves_out_what_nobody_writes_specifications_in()
    {
        using var folder = new TempFolder().With(
            "a.md",
            "x/b.markdown",
            "x/C.MD",
            "x/c.txt",
            ".hidden/a.md",
            "node_modules/a.md",
            "x/bin/a.md",
            ".d.md"
        );
        var found = Find(folder);
        Assert.Equal(["a.md", "x/C.MD", "x/b.markdown"], found.Files.Select(x => x.Path));
        Assert.All(found.Files, x => Assert.Equal(FoundBy.Looking, x.By));
        Assert.Equal([".d.md", ".hidden/", "node_modules/", "x/bin/"], found.LeftOut.Select(x => x.Path));
    }

    [Fact]
    public void A_folder_that_is_named_is_looked_through_whatever_it_is_called()
    {
        using var folder = new TempFolder().With("bin/a.md", "bin/obj/b.md").WithText(".gitignore", "bin/\n");
        Assert.Equal(["bin/a.md"], Find(folder, "bin").Files.Select(x => x.Path));
    }

    [Fact]
    public void Rules_of_the_repository_above_the_workspace_hold_in_it()
    {
        using var folder = new TempFolder()
            .With(".git/HEAD", "x/a.md", "x/b.md", "x/c.md", "x/d.md")
            .WithText(".gitignore", "/x/a.md\n")
            .WithText("x/.gitignore", "/b.md\n")
            .WithText(".git/info/exclude", "d.md\n");
        var root = new WorkspaceRoot(folder.FullPath("x"), null, folder.Path);
        var found = FileFinder.Find(root, SpecPatterns.None, [], x => x);
        Assert.Equal(["c.md"], found.Files.Select(x => x.Path));
    }

    [Fact]
    public void A_configuration_includes_and_excludes()
    {
        using var folder = new TempFolder().With(
            "docs/specs/a.md",
            "docs/specs/old/b.md",
            "docs/c.md",
            "docs/specs/t.md",
            "rfc/d.md"
        );
        var patterns = new SpecPatterns(["docs/specs/**/*.md", "rfc/*.md"], ["docs/specs/old/**"], ["**/t.md"]);
        var found = FileFinder.Find(folder.Root, patterns, [], x => x);
        Assert.Equal(["docs/specs/a.md", "rfc/d.md"], found.Files.Select(x => x.Path));
        Assert.All(found.Files, x => Assert.Equal(FoundBy.Configuration, x.By));
        Assert.Equal(
            ["docs/specs/a.md"],
            FileFinder.Find(folder.Root, patterns, [folder.FullPath("docs")], x => x).Files.Select(x => x.Path)
        );
        Assert.Contains(new LeftOut("docs/specs/t.md", LeftOutReason.Template), found.LeftOut);
    }

    [Fact]
    public void A_file_that_is_named_counts_as_named_however_else_it_was_found()
    {
        using var folder = new TempFolder().With("a.md", "b.md");
        var found = Find(folder, ".", "b.md", "b.md");
        Assert.Equal([FoundBy.Looking, FoundBy.Name], found.Files.Select(x => x.By));
    }

    [Fact]
    public void Links_are_not_followed()
    {
        using var outside = new TempFolder().With("b.md");
        using var folder = new TempFolder()
            .With("x/a.md")
            .WithLink("x/loop", "..")
            .WithLink("x/away", outside.Path)
            .WithLink("x/l.md", "a.md");
        Assert.Equal(["x/a.md"], Find(folder).Files.Select(x => x.Path));
    }

    private static FoundFiles Find(TempFolder folder, params string[] paths) =>
        FileFinder.Find(
            folder.Root,
            SpecPatterns.None,
            [.. paths.Select(x => x == "." ? folder.Path : folder.FullPath(x))],
            x => x
        );
}
