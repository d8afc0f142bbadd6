namespace Storypole.EndToEnd;

/// <summary><c>check --base</c> in a repository of its own.</summary>
public sealed class BaseTests
{
    private const string Fault = "It loads.\n\n**Audience**: [Who it is for]";

    [Fact]
    public void Only_what_came_in_is_reported_wherever_it_is()
    {
        using var folder = Repository(new Folder().With("specs/a.md").With("specs/b.md").With("specs/c.md"));
        Assert.Equal(0, folder.Run("check", "--base", "HEAD", "--fail-on", "info").ExitCode);

        // A line is touched and others move; a file is renamed; another one is new, and not yet known to git.
        folder.With("specs/a.md", Folder.Spec.Replace("It loads.", Fault, StringComparison.Ordinal));
        File.Move(Path.Combine(folder.Path, "specs/b.md"), Path.Combine(folder.Path, "specs/renamed.md"));
        var output = folder.Run("check", "--base", "HEAD", "--fail-on", "info");
        Assert.StartsWith("specs/a.md:7:15: ", output.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 warning in 1 file.\n", output.Output, StringComparison.Ordinal);
        Assert.Contains("findings were there before.\n", output.Output, StringComparison.Ordinal);
        Assert.Equal(1, output.ExitCode);

        Git(folder, "add", ".");
        Git(folder, "commit", "-q", "-m", "more");
        folder.With("specs/new.md");
        Assert.StartsWith("specs/new.md:", folder.Run("check", "--base", "HEAD").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_breaks_elsewhere_because_of_a_change_came_in_too()
    {
        var linking = Folder.Spec.Replace("It loads.", "It loads [what is here](notes.txt).", StringComparison.Ordinal);
        using var folder = Repository(new Folder().With("a.md", linking).With("notes.txt", "x\n"));
        File.Delete(Path.Combine(folder.Path, "notes.txt"));
        var output = folder.Run("check", "--base", "HEAD").Output;
        Assert.Contains("[SP1801]", output, StringComparison.Ordinal);
        Assert.Contains("\n1 error in 1 file.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_did_on_the_branch_since_is_not_ours()
    {
        using var folder = Repository(new Folder().With("a.md").With("b.md"));
        Git(folder, "checkout", "-q", "-b", "work");
        Git(folder, "checkout", "-q", "main");
        folder.With("a.md", Folder.Spec.Replace("[What has to work]", "It works", StringComparison.Ordinal));
        Git(folder, "commit", "-qam", "mended");
        Git(folder, "checkout", "-q", "work");
        Assert.Equal(0, folder.Run("check", "--base", "main", "--fail-on", "info").ExitCode);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--output=x")]
    [InlineData("HEAD:a.md")]
    public void What_is_no_revision_is_refused(string revision)
    {
        using var folder = Repository(new Folder().With("a.md"));
        var result = folder.Run("check", $"--base={revision}");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"`{revision}` is no revision of this repository", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_there_is_nothing_to_compare_with()
    {
        using var folder = new Folder().With("a.md");
        Assert.Contains(
            "`--base` needs a git repository",
            folder.Run("check", "--base", "HEAD").Errors,
            StringComparison.Ordinal
        );
    }

    private static Folder Repository(Folder folder)
    {
        Git(folder, "init", "-q", "-b", "main");
        Git(folder, "add", ".");
        Git(folder, "commit", "-q", "-m", "begin");
        return folder;
    }

    private static void Git(Folder folder, params string[] arguments)
    {
        var result = BuiltProgram.Start(
            folder.Path,
            ["git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", .. arguments],
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        Assert.True(result.ExitCode == 0, result.Errors);
    }
}
