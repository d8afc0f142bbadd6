using System.Text;

namespace Storypole.EndToEnd;

/// <summary>Whatever it is given, the program ends with the right code, one clear line, and nothing written.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void A_file_that_is_not_there_is_said_and_everything_else_is_checked()
    {
        using var folder = new Folder().With("a.md");
        var result = folder.Run("check", "a.md", "b.md");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a.md:17:7: warning[SP0203]", result.Output, StringComparison.Ordinal);
        Assert.Equal("storypole: b.md: it does not exist\n", result.Errors);
    }

    [Fact]
    public void An_output_that_has_no_room_is_said_and_is_no_success()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a file that is always full.");
        using var folder = new Folder().With("a.md");
        var command = string.Join(' ', BuiltProgram.Command.Select(x => $"'{x}'"));
        var result = BuiltProgram.Start(
            folder.Path,
            ["/bin/sh", "-c", $"{command} check --fail-on never a.md > /dev/full"],
            new Dictionary<string, string>()
        );
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("storypole: the output cannot be written: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_nowhere_is_said_when_it_is_named_and_passed_over_when_not()
    {
        using var folder = new Folder().With("a.md").WithLink("b.md", "nowhere.md");
        Assert.Equal("storypole: b.md: it does not exist\n", folder.Run("check", "b.md", "a.md").Errors);
        Assert.Equal(0, folder.Run("check").ExitCode);
    }

    [Fact]
    public void A_folder_that_is_named_like_a_file_is_a_folder()
    {
        using var folder = new Folder().With("x.md/a.md");
        Assert.Contains("x.md/a.md:17:7", folder.Run("check", "x.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_specification_is_no_success()
    {
        using var folder = new Folder().With("README.md", "# Nothing\n").With("a.txt", Folder.Spec);
        var result = folder.Run("check", ".");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("storypole: no specification was found\n", result.Errors, StringComparison.Ordinal);
        Assert.Equal("No findings.\nLooked at 1 Markdown file: 0 specifications, 1 other.\n", result.Output);
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_no_success()
    {
        using var folder = new Folder().With("a.md");
        var result = folder.Run("check", "docs/**/*.md", "a.md");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("storypole: docs/**/*.md: no Markdown file matches this pattern\n", result.Errors);
    }

    [Fact]
    public void A_pattern_stands_for_the_files_that_it_matches()
    {
        using var folder = new Folder().With("docs/one/a.md").With("docs/b.md").With("docs/c.txt");
        var result = folder.Run("check", "docs/**/*.md");
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("Looked at 2 Markdown files: 2 specifications.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_itself_is_said()
    {
        using var folder = new Folder().WithLink("a.md", "a.md");
        var result = folder.Run("check", "a.md");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("storypole: a.md: its links lead in a circle\n", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_folders_are_not_followed_so_that_no_search_runs_in_circles_or_away()
    {
        using var outside = new Folder().With("b.md");
        using var folder = new Folder()
            .With("docs/a.md")
            .WithLink("docs/again", "..")
            .WithLink("docs/away", outside.Path);
        var result = folder.Run("check");
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("Looked at 1 Markdown file: 1 specification.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_outside_of_the_workspace_is_refused()
    {
        using var outside = new Folder().With("b.md");
        using var folder = new Folder().With("a.md").With(".storypole.yaml", "failOn: never\n");
        var result = folder.Run("check", "a.md", Path.Combine(outside.Path, "b.md"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("b.md lies outside of the workspace", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_text_that_is_not_Markdown_by_name_is_said_not_to_be_read()
    {
        using var folder = new Folder().With("a.rst").With("a.md");
        var result = folder.Run("check", "a.rst", "a.md");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("storypole: a.rst: reStructuredText is not read, only Markdown\n", result.Errors);
    }

    [Fact]
    public void A_file_that_is_no_specification_is_said_to_be_none()
    {
        using var folder = new Folder().With("README.md", "# Hello\n");
        var result = folder.Run("check", "README.md");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("README.md does not read as a specification\n", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_no_specification()
    {
        using var folder = new Folder().With("a.md", "");
        Assert.Equal(2, folder.Run("check", "a.md").ExitCode);
        Assert.Equal(2, folder.Run("check").ExitCode);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_one_finding_and_shown_as_replacements()
    {
        using var folder = new Folder().With(
            "a.md",
            [
                .. Encoding.UTF8.GetBytes(Folder.Spec),
                .. "- \xff\xfe end [Component name]\n"u8.ToArray(),
                0xFF,
                (byte)'\n',
            ]
        );
        var result = folder.Run("check", "a.md");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(1, Count(result.Output, "error[SP0101]"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_is_read_and_is_one_finding(string encoding)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        using var folder = new Folder().With("a.md", [.. utf16.GetPreamble(), .. utf16.GetBytes(Folder.Spec)]);
        var result = folder.Run("check");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(1, Count(result.Output, "warning[SP0101]"));
        Assert.Contains("a.md:17:7: warning[SP0203]", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_and_an_escape_sequence_are_shown_and_not_passed_on()
    {
        using var folder = new Folder().With(
            "a.md",
            Folder.Spec.Replace("loader", "\0\e[31m\u202Eloader", StringComparison.Ordinal)
        );
        var result = folder.Run("check", "a.md");
        Assert.Contains("<U+0000><U+001B>[31m<U+202E>", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Output);
    }

    [Fact]
    public void Line_ends_make_no_difference()
    {
        using var folder = new Folder().With("a.md").With("b/a.md", Folder.Spec.ReplaceLineEndings("\r\n"));
        var unix = folder.Run("check", "a.md").Output;
        var dos = folder.Run("check", "b/a.md").Output;
        Assert.Equal(unix, dos.Replace("b/a.md", "a.md", StringComparison.Ordinal));
    }

    [Fact]
    public void Fifty_megabytes_are_read()
    {
        var line = Encoding.UTF8.GetBytes(new string('x', 999) + "\n");
        var bytes = Encoding
            .UTF8.GetBytes(Folder.Spec)
            .Concat(Enumerable.Repeat(line, 50_000).SelectMany(x => x))
            .ToArray();
        using var folder = new Folder().With("a.md", bytes);
        Assert.Equal(0, folder.Run("check").ExitCode);
    }

    [Theory]
    [InlineData("> ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("*a_ ", 100_000)]
    [InlineData("| a ", 10_000)]
    public void A_hostile_line_is_read(string piece, int times)
    {
        var hostile = string.Concat(Enumerable.Repeat(piece, times));
        using var folder = new Folder().With("a.md", $"{Folder.Spec}\n{hostile}\n|-|\n");
        Assert.InRange(folder.Run("check", "a.md").ExitCode, 0, 1);
    }

    [Theory]
    [InlineData(
        "specs:\n  includ: x\n",
        ".storypole.yaml:2:3: unknown key of `specs` `includ`\n  help: did you mean `include`?\n"
    )]
    [InlineData(
        "failOn: eror\n",
        ".storypole.yaml:1:9: unknown value of `failOn` `eror`\n  help: did you mean `error`?\n"
    )]
    [InlineData(
        "rules:\n  SP0230: off\n",
        ".storypole.yaml:2:3: unknown rule `SP0230`\n  help: did you mean `SP0203`?\n"
    )]
    [InlineData(
        "specs:\n  include: ../a.md\n",
        ".storypole.yaml:2:12: the pattern `../a.md` leads out of the workspace\n  help: write it relative to the folder of this file\n"
    )]
    [InlineData("failOn: [\n", ".storypole.yaml:1:")]
    public void A_configuration_that_means_nothing_is_refused_at_its_place(string yaml, string message)
    {
        using var folder = new Folder().With("a.md").With(".storypole.yaml", yaml);
        var result = folder.Run("check");
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith($"storypole: {message}", result.Errors, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
