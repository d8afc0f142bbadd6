using System.Diagnostics;
using Storypole.Workspace.Files;
using Storypole.Workspace.Git;

namespace Storypole.Tests.Workspace;

public sealed class MovedFilesTests
{
    [Fact]
    public void A_file_is_followed_through_all_its_moves_committed_or_not()
    {
        using var folder = new TempFolder();
        Git(folder, "init", "-q");
        folder.WithText("docs/a.md", "one text of its own\n");
        folder.WithText("b.md", "and another one\n");
        Commit(folder, "first");
        Directory.CreateDirectory(Path.Combine(folder.Path, "guides"));
        Git(folder, "mv", "docs/a.md", "guides/b c.md");
        Commit(folder, "second");
        Git(folder, "mv", "guides/b c.md", "guides/d.md");
        var moved = new MovedFiles(new WorkspaceRoot(folder.Path, null, folder.Path));
        Assert.Equal("guides/d.md", moved.Of("docs/a.md"));
        Assert.Equal("guides/d.md", moved.Of("guides/b c.md"));
        Assert.Null(moved.Of("b.md"));
        Assert.Null(moved.Of("never/there.md"));
    }

    [Fact]
    public void Outside_of_a_repository_nothing_is_known()
    {
        using var folder = new TempFolder();
        Assert.Null(new MovedFiles(new WorkspaceRoot(folder.Path, null, null)).Of("a.md"));
    }

    private static void Commit(TempFolder folder, string message)
    {
        Git(folder, "add", "-A");
        Git(folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", message);
    }

    private static void Git(TempFolder folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
