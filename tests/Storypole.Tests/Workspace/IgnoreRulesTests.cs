using System.Diagnostics;
using CsCheck;
using Storypole.Workspace.Files;

namespace Storypole.Tests.Workspace;

public sealed class IgnoreRulesTests
{
    private static readonly string[] Entries =
    [
        "a",
        "a/b",
        "a/b/c",
        "a/b/c.md",
        "a/c",
        "b",
        "b/a",
        "b/c.md",
        "c.md",
        "c",
        "d d",
        "a/.x",
    ];

    private static readonly Gen<string> Line = Gen.OneOf(
        "a",
        "/a",
        "a/",
        "b",
        "!b",
        "*.md",
        "!c.md",
        "a/*",
        "!a/b",
        "/b/",
        "**/c",
        "a/**",
        "**/b/**",
        "a/**/c.md",
        "c*",
        "?",
        "[ab]",
        "[!a]",
        "# a",
        "\\#a",
        "",
        "d d",
        "d\\ d",
        "a ",
        "a\\ ",
        "!*",
        "/*",
        "!/a",
        "*/b",
        ".x",
        "\\!b",
        "a/b/",
        "!a/b/c.md"
    );

    [Theory]
    [InlineData("*.md", "x/a.md", false, true)]
    [InlineData("/a.md", "x/a.md", false, false)]
    [InlineData("built/", "x/built", true, true)]
    [InlineData("built/", "x/built", false, false)]
    [InlineData("*.md\n!a.md", "x/a.md", false, false)]
    [InlineData("!a.md\n*.md", "x/a.md", false, true)]
    [InlineData("# a.md", "a.md", false, false)]
    [InlineData("a.md\r", "a.md", false, true)]
    public void The_last_rule_that_matches_decides(string rules, string path, bool isFolder, bool ignored) =>
        Assert.Equal(ignored, IgnoreRules.Below(null, "", rules)?.Ignores(path, isFolder) ?? false);

    [Fact]
    public void A_deeper_file_outranks_a_higher_one_and_is_anchored_at_its_own_folder()
    {
        var top = IgnoreRules.Below(null, "", "*.md\n/x/b.txt");
        var deep = IgnoreRules.Below(top, "x/", "!a.md\n/c.txt");
        Assert.False(deep!.Ignores("x/a.md", isFolder: false));
        Assert.True(deep.Ignores("x/b.md", isFolder: false));
        Assert.True(deep.Ignores("x/b.txt", isFolder: false));
        Assert.True(deep.Ignores("x/c.txt", isFolder: false));
        Assert.False(deep.Ignores("x/y/c.txt", isFolder: false));
    }

    [Fact]
    public void Git_itself_ignores_the_same()
    {
        using var folder = new TempFolder();
        Git(folder.Path, "init", "-q");
        folder.With("a/b/c.md", "a/c", "a/.x", "b/c.md", "c.md", "d d");
        Directory.CreateDirectory(folder.FullPath("a/b/c"));
        Directory.CreateDirectory(folder.FullPath("b/a"));
        Gen.Select(Line.Array[1, 5], Line.Array[0, 3])
            .Sample(
                (top, deep) =>
                {
                    folder.WithText(".gitignore", string.Join('\n', top));
                    folder.WithText("a/.gitignore", string.Join('\n', deep));
                    var rules = IgnoreRules.Below(null, "", string.Join('\n', top));
                    var below = IgnoreRules.Below(rules, "a/", string.Join('\n', deep));
                    var ours = Entries.Where(x => IsIgnored(x, folder, rules, below)).ToList();
                    var git = Git(
                        folder.Path,
                        ["check-ignore", "--no-index", "--", .. Entries.Where(x => Path.Exists(folder.FullPath(x)))]
                    );
                    Assert.Equal(git, ours);
                },
                iter: Math.Max(Check.Iter, 200),
                threads: 1
            );
    }

    /// <summary>What lies in an ignored folder is ignored too; a search never gets there.</summary>
    private static bool IsIgnored(string path, TempFolder folder, IgnoreRules? rules, IgnoreRules? below)
    {
        if (!Path.Exists(folder.FullPath(path)))
        {
            return false;
        }

        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Ignores(path[..slash], isFolder: true))
            {
                return true;
            }
        }

        return Ignores(path, Directory.Exists(folder.FullPath(path)));

        bool Ignores(string entry, bool isFolder) =>
            (entry.StartsWith("a/", StringComparison.Ordinal) ? below : rules)?.Ignores(entry, isFolder) ?? false;
    }

    private static List<string> Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "git",
            ["-c", "core.quotePath=false", "-c", "core.excludesFile=/dev/null", .. arguments]
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
