namespace Storypole.EndToEnd;

/// <summary>What <c>check</c> keeps until the next time, seen from outside.</summary>
public sealed class CacheTests
{
    /// <summary>Enough files for a cache to be kept.</summary>
    private const int Files = 24;

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void A_second_check_says_what_one_without_a_cache_says(string format)
    {
        using var folder = Workspace();
        using var caches = new Folder();
        Action[] changes =
        [
            () => { },
            () => { },
            () =>
                folder.With(
                    "specs/3.md",
                    Folder.Spec.Replace("It loads.", "It [loads](gone.md).", StringComparison.Ordinal)
                ),
            () => folder.With("specs/gone.md", "# Here\n"),
            () => File.Delete(Path.Combine(folder.Path, "specs/gone.md")),
            () => File.Move(Path.Combine(folder.Path, "specs/3.md"), Path.Combine(folder.Path, "specs/33.md")),
            () => folder.With(".storypole.yaml", "rules:\n  SP1801: info\n"),
            () => folder.With("specs/4.md", [0xFF, 0xFE, 0x00]),
            () => Directory.Delete(Path.Combine(folder.Path, "specs"), recursive: true),
        ];
        foreach (var change in changes)
        {
            change();
            foreach (
                var arguments in (string[][])
                    [
                        [],
                        ["--today", "2031-01-01"],
                        ["specs/33.md"],
                        ["--cache=content"],
                    ]
            )
            {
                string[] all = ["check", "--format", format, .. arguments];
                Assert.Equal(Run(folder, caches, [.. all, "--no-cache"]), Run(folder, caches, all));
            }
        }
    }

    [Fact]
    public void It_lies_in_the_user_s_folder_and_nowhere_else()
    {
        using var folder = Workspace();
        using var caches = new Folder();
        var before = folder.Listing;
        Run(folder, caches, ["check"]);
        Assert.Equal(before, folder.Listing);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(caches.Path, "storypole")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(file)!)
            );
        }
    }

    [Fact]
    public void Without_it_nothing_is_written()
    {
        using var folder = Workspace();
        using var caches = new Folder();
        Run(folder, caches, ["check", "--no-cache"]);
        Assert.Empty(Directory.GetFileSystemEntries(caches.Path));
    }

    [Fact]
    public void A_few_files_are_checked_without_it()
    {
        using var folder = new Folder().With("a.md");
        using var caches = new Folder();
        Run(folder, caches, ["check"]);
        Assert.Empty(Directory.GetFileSystemEntries(caches.Path));
    }

    [Fact]
    public void Where_no_folder_is_named_there_is_none()
    {
        using var folder = Workspace();
        var expected = Run(folder, folder, ["check", "--no-cache"]);
        var without = new Dictionary<string, string>(StringComparer.Ordinal) { ["XDG_CACHE_HOME"] = "", ["HOME"] = "" };
        var before = folder.Listing;
        var result = BuiltProgram.Start(folder.Path, [.. BuiltProgram.Command, "check"], without);
        Assert.Equal(expected, $"{result.ExitCode}\n{result.Output}\n{result.Errors}");
        Assert.Equal(before, folder.Listing);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_changes_nothing()
    {
        using var folder = Workspace();
        using var caches = new Folder().With("storypole", "");
        Assert.Equal(Run(folder, caches, ["check", "--no-cache"]), Run(folder, caches, ["check"]));
        Assert.Equal(Run(folder, caches, ["check", "--no-cache"]), Run(folder, caches, ["check"]));
    }

    [Fact]
    public void Checks_at_the_same_time_say_the_same()
    {
        using var folder = Workspace();
        using var caches = new Folder();
        var expected = Run(folder, caches, ["check", "--no-cache"]);
        Parallel.For(0, 4, _ => Assert.Equal(expected, Run(folder, caches, ["check"])));
        Assert.Single(Directory.GetFiles(Path.Combine(caches.Path, "storypole")));
    }

    private static Folder Workspace()
    {
        var folder = new Folder().With(".storypole.yaml", "");
        for (var i = 0; i < Files; i++)
        {
            folder.With($"specs/{i}.md");
        }

        return folder;
    }

    private static string Run(Folder folder, Folder caches, string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["XDG_CACHE_HOME"] = caches.Path };
        var result = BuiltProgram.Start(folder.Path, [.. BuiltProgram.Command, .. arguments], environment);
        return $"{result.ExitCode}\n{result.Output}\n{result.Errors}";
    }
}
