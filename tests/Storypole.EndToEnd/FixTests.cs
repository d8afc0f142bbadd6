using System.Text.Json;

namespace Storypole.EndToEnd;

/// <summary><c>storypole fix</c>: safe by itself, shown first when asked, and never over somebody else's words.</summary>
public sealed class FixTests
{
    private const string Faulty = """
        # Technical Specification: loader

        ## Overview

        It loads.

        ## Dependencies

        None

        ## Testing Strategy

        By hand.

        ## Effort Estimate

        **Estimated Hours**: 12-8 hours

        ## Success Criteria

        - [ ] It loads

        ## Related Documents

        | Document | Where |
        |----------|-------|
        | PRD |

        ## Revision History

        | Date | Author | Changes | Status |
        |------|--------|---------|--------|
        | 2026-31-01 | Ada | First version | DRAFT |

        """;

    [Fact]
    public void Safe_fixes_are_made_and_listed()
    {
        using var folder = new Folder().With("a.md", Faulty);
        var result = BuiltProgram.Run(folder.Path, "fix", "a.md");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("a.md:17:22: SP1502: Turn the range round\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("SP0213: Add the cells that are missing\n", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("2 fixes made in 1 file; ", result.Errors, StringComparison.Ordinal);
        var expected = Faulty.Replace("12-8", "8-12").Replace("| PRD |", "| PRD | |");
        Assert.Equal(expected, File.ReadAllText(Path.Combine(folder.Path, "a.md")));
        var again = folder.Run("fix", "a.md");
        Assert.Equal(0, again.ExitCode);
        Assert.Empty(again.Output);
    }

    [Fact]
    public void Only_unsafe_chooses_between_claims()
    {
        using var folder = new Folder().With("a.md", Faulty);
        var result = BuiltProgram.Run(folder.Path, "fix", "a.md", "--unsafe", "--rule", "SP0301");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("a.md:33:3: SP0301: Write the date as 2026-01-31 (unsafe)\n", result.Output);
        Assert.Equal(Faulty.Replace("2026-31-01", "2026-01-31"), File.ReadAllText(Path.Combine(folder.Path, "a.md")));
    }

    [Theory]
    [InlineData("--diff", "-**Estimated Hours**: 12-8 hours\n+**Estimated Hours**: 8-12 hours\n")]
    [InlineData("--dry-run", "a.md:17:22: SP1502: Turn the range round\n")]
    public void What_would_change_is_shown_and_nothing_is_written(string option, string shown)
    {
        using var folder = new Folder().With("a.md", Faulty);
        var result = folder.Run("fix", "a.md", option);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(shown, result.Output, StringComparison.Ordinal);
        Assert.Contains("2 fixes would be made in 1 file", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patch_is_one_that_git_applies()
    {
        using var folder = new Folder().With("a.md", Faulty).With("b.md", Faulty.ReplaceLineEndings("\r\n"));
        var patch = folder.Run("fix", "--diff").Output;
        folder.With("fix.patch", patch);
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        Assert.Equal(0, BuiltProgram.Start(folder.Path, ["git", "apply", "fix.patch"], none).ExitCode);
        var first = File.ReadAllText(Path.Combine(folder.Path, "b.md"));
        folder.With("b.md", Faulty.ReplaceLineEndings("\r\n"));
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "fix", "b.md").ExitCode);
        Assert.Equal(first, File.ReadAllText(Path.Combine(folder.Path, "b.md")));
    }

    [Fact]
    public void Rules_are_chosen()
    {
        using var folder = new Folder().With("a.md", Faulty);
        Assert.DoesNotContain(
            "SP1502",
            folder.Run("fix", "a.md", "--dry-run", "--ignore", "SP1502").Output,
            StringComparison.Ordinal
        );
        var none = folder.Run("fix", "a.md", "--rule", "SP0203");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("no finding of SP0203 can be mended by a program", none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_off_or_waived_stays_as_it_is()
    {
        var waived = Faulty.Replace(
            "## Effort",
            "<!-- storypole: allow SP1502 until 2099-01-01 because it counts down -->\n\n## Effort",
            StringComparison.Ordinal
        );
        using var folder = new Folder()
            .With(".storypole.yaml", "rules:\n  SP0213: off\n")
            .With("a.md", waived)
            .With("b.md", Faulty);
        var result = BuiltProgram.Run(folder.Path, "fix");
        Assert.Equal("b.md:17:22: SP1502: Turn the range round\n", result.Output);
        Assert.Equal(waived, File.ReadAllText(Path.Combine(folder.Path, "a.md")));
    }

    [Fact]
    public void A_text_from_another_encoding_is_left_alone()
    {
        byte[] bytes = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Faulty)];
        using var folder = new Folder().With("a.md", bytes);
        var result = folder.Run("fix", "a.md");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void One_file_that_cannot_be_written_does_not_keep_the_others_from_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var other = new Folder().With("b.md", Faulty);
        using var folder = new Folder()
            .With(".storypole.yaml", "")
            .WithLink("a.md", Path.Combine(other.Path, "b.md"))
            .With("c.md", Faulty);
        var result = BuiltProgram.Run(folder.Path, "fix", "a.md", "c.md");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a.md", result.Errors, StringComparison.Ordinal);
        Assert.Equal(Faulty, File.ReadAllText(Path.Combine(other.Path, "b.md")));
        Assert.Contains("8-12 hours", File.ReadAllText(Path.Combine(folder.Path, "c.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_no_success()
    {
        using var folder = new Folder();
        var result = folder.Run("fix");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no specification was found", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_link_follows_the_file_that_git_saw_move()
    {
        using var folder = new Folder().With("spec.md", Folder.Spec + "See [the guide](docs/old%20guide.md#usage).\n");
        folder.With("docs/old guide.md", "# Guide\n\n## Usage\n\nAs ever.\n");
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        void Git(params string[] words) =>
            Assert.Equal(0, BuiltProgram.Start(folder.Path, ["git", .. words], none).ExitCode);
        Git("init", "-q");
        Git("add", "-A");
        Git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", "first");
        Git("mv", "docs/old guide.md", "docs/new guide.md");
        var result = BuiltProgram.Run(folder.Path, "fix");
        Assert.Contains("SP1801: Follow the file to docs/new guide.md\n", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "(docs/new%20guide.md#usage)",
            File.ReadAllText(Path.Combine(folder.Path, "spec.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_names_every_edit()
    {
        using var folder = new Folder().With("a.md", Faulty);
        using var json = JsonDocument.Parse(folder.Run("fix", "a.md", "--format", "json", "--dry-run").Output);
        var file = Assert.Single(json.RootElement.GetProperty("files").EnumerateArray());
        var text = System.Text.Encoding.UTF8.GetBytes(Faulty);
        foreach (var round in file.GetProperty("rounds").EnumerateArray())
        {
            var edits = round.EnumerateArray().SelectMany(x => x.GetProperty("edits").EnumerateArray()).Reverse();
            foreach (var edit in edits)
            {
                var start = edit.GetProperty("start").GetProperty("offset").GetInt32();
                var end = edit.GetProperty("end").GetProperty("offset").GetInt32();
                var added = System.Text.Encoding.UTF8.GetBytes(edit.GetProperty("newText").GetString()!);
                text = [.. text[..start], .. added, .. text[end..]];
            }
        }

        Assert.Equal(0, BuiltProgram.Run(folder.Path, "fix", "a.md", "--quiet").ExitCode);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Path, "a.md")), text);
    }

    [Fact]
    public void A_check_offers_the_fixes_that_there_are()
    {
        using var folder = new Folder().With("a.md", Faulty);
        var text = folder.Run("check", "a.md", "--rule", "SP1502,SP0301");
        Assert.Contains("= fix: Turn the range round\n", text.Output, StringComparison.Ordinal);
        Assert.Contains(
            "`storypole fix` mends 1 of them, and with `--unsafe` 1 more.\n",
            text.Output,
            StringComparison.Ordinal
        );
        using var json = JsonDocument.Parse(folder.Run("check", "a.md", "--format", "json").Output);
        Assert.Contains(
            json.RootElement.GetProperty("findings").EnumerateArray(),
            x => x.GetProperty("rule").GetString() == "SP0301" && x.GetProperty("fixes").GetArrayLength() == 1
        );
    }
}
