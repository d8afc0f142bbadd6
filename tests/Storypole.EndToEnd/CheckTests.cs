using System.Text.Json;

namespace Storypole.EndToEnd;

public sealed class CheckTests
{
    /// <summary>The placeholder stands behind letters of two and four bytes.</summary>
    private static readonly string Wide = Folder.Spec.Replace("- [ ] [", "**größer 😀**: [", StringComparison.Ordinal);

    [Theory]
    [InlineData("never", 0)]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    public void Findings_fail_from_the_severity_that_was_asked_for(string failOn, int exitCode)
    {
        using var folder = new Folder().With("a.md");
        Assert.Equal(exitCode, folder.Run("check", "--rule", "SP0203", "--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void The_configuration_says_from_which_severity_on_findings_fail_and_the_command_line_outranks_it()
    {
        using var folder = new Folder().With("a.md").With(".storypole.yaml", "failOn: warning\n");
        Assert.Equal(1, folder.Run("check").ExitCode);
        Assert.Equal(0, folder.Run("check", "--fail-on", "error").ExitCode);
    }

    [Fact]
    public void A_rule_can_be_lowered_raised_and_switched_off()
    {
        using var folder = new Folder().With("a.md");
        Assert.Contains("warning[SP0203]", folder.Run("check").Output, StringComparison.Ordinal);
        foreach (
            var (severity, shown) in (ReadOnlySpan<(string, string)>)
                [("info", "info[SP0203]"), ("error", "error[SP0203]")]
        )
        {
            folder.With(".storypole.yaml", $"rules:\n  SP0203: {severity}\n");
            Assert.Contains(shown, folder.Run("check").Output, StringComparison.Ordinal);
        }

        folder.With(".storypole.yaml", "rules:\n  SP0203: off\n");
        Assert.DoesNotContain("SP0203", folder.Run("check").Output, StringComparison.Ordinal);
        Assert.Contains("SP0203", folder.Run("check", "--rule", "SP0203").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_chosen_and_ignored_by_lists_and_by_repeating()
    {
        using var folder = new Folder().With("a.md");
        Assert.DoesNotContain(
            "SP0203",
            folder.Run("check", "--ignore", "SP0203,SP0201").Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "SP0201",
            folder.Run("check", "--ignore", "SP0203", "--ignore", "sp0201").Output,
            StringComparison.Ordinal
        );
        var only = folder.Run("check", "--rule", "SP0203").Output;
        Assert.Contains("SP0203", only, StringComparison.Ordinal);
        Assert.DoesNotContain("SP0201", only, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_standard_input_stands_for_the_path_that_it_is_given()
    {
        using var folder = new Folder();
        var result = folder.RunWithInput(Folder.Spec, "check", "-", "--as", "docs/a.md");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("docs/a.md:17:7: warning[SP0203]", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "-:17:7: warning[SP0203]",
            folder.RunWithInput(Folder.Spec, "check", "-").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void JSON_is_one_document_on_standard_output_and_notes_go_to_the_other_stream()
    {
        using var folder = new Folder().With("a.md").With("b.md", "# Other\n");
        var result = folder.Run("check", "a.md", "b.md", "gone.md", "--format", "json", "--verbose");
        Assert.Equal(2, result.ExitCode);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal("gone.md", json.RootElement.GetProperty("troubles")[0].GetProperty("path").GetString());
        Assert.Contains("gone.md: it does not exist", result.Errors, StringComparison.Ordinal);
        Assert.Contains("b.md does not read as a specification", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_counts_bytes_lines_and_code_points()
    {
        using var folder = new Folder().With("a.md", "\uFEFF" + Wide);
        using var json = JsonDocument.Parse(folder.Run("check", "--format", "json", "--rule", "SP0203").Output);
        var start = json.RootElement.GetProperty("findings")[0].GetProperty("start");
        Assert.Equal(17, start.GetProperty("line").GetInt32());
        Assert.Equal(15, start.GetProperty("column").GetInt32());
        var text = System.Text.Encoding.UTF8.GetBytes("\uFEFF" + Wide);
        Assert.Equal((byte)'[', text[start.GetProperty("offset").GetInt32()]);
    }

    [Fact]
    public void Quiet_prints_findings_and_nothing_else()
    {
        using var folder = new Folder().With("a.md");
        var loud = folder.Run("check").Output;
        var quiet = folder.Run("check", "--quiet").Output;
        Assert.StartsWith(quiet, loud, StringComparison.Ordinal);
        Assert.DoesNotContain("Looked at", quiet, StringComparison.Ordinal);
        Assert.Empty(folder.Run("check", "-q", "--rule", "SP0101").Output);
    }

    [Fact]
    public void Verbose_says_what_was_left_out_and_why()
    {
        using var folder = new Folder()
            .With("a.md")
            .With("README.md", "# Nothing\n")
            .With("node_modules/x/a.md")
            .With(".hidden/a.md")
            .With("built/a.md")
            .With("draft.md")
            .With(".gitignore", "built/\n/draft.md\n")
            .With("old/a.md")
            .With(
                "spec-template.md",
                File.ReadAllText(Path.Combine(BuiltProgram.Repository, "src/Storypole/Templates/BuiltIn/tech-spec.md"))
            )
            .With(".storypole.yaml", "specs:\n  exclude: old/\n");
        var result = folder.Run("check", "--verbose");
        Assert.EndsWith(
            "Looked at 3 Markdown files: 1 specification, 1 template, 1 other.\n",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            """
            left out: .hidden/ (hidden)
            left out: README.md (no specification)
            left out: built/ (ignored by git)
            left out: draft.md (ignored by git)
            left out: node_modules/ (other people's code or build output)
            left out: old/a.md (by the configuration)
            left out: spec-template.md (a template)
            read by tech-spec: a.md

            """,
            result.Errors
        );
    }

    [Fact]
    public void What_specifications_say_of_each_other_does_not_depend_on_which_of_them_is_checked()
    {
        var samples = Path.Combine(BuiltProgram.Repository, "samples", "specs");
        var all = BuiltProgram.Run(samples, "check", ".", "--rule", "SP1903").Output;
        var one = BuiltProgram.Run(samples, "check", "0012-waiting-list.md", "--rule", "SP1903").Output;
        var finding = one[..one.IndexOf("\n\n", StringComparison.Ordinal)];
        Assert.Contains("SP1903", finding, StringComparison.Ordinal);
        Assert.Contains(finding, all, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_again_prints_the_same_bytes()
    {
        string[] check = ["check", "samples", "--format", "json"];
        var first = BuiltProgram.Run(BuiltProgram.Repository, check).Output;
        Assert.Equal(first, BuiltProgram.Run(BuiltProgram.Repository, check).Output);
    }

    [Fact]
    public void A_pipe_is_never_coloured()
    {
        using var folder = new Folder().With("a.md");
        Assert.DoesNotContain('\e', folder.Run("check").Output);
    }

    [Fact]
    public void A_terminal_is_coloured_unless_NO_COLOR_is_set()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A terminal is made by the script of util-linux.");
        using var folder = new Folder().With("a.md");
        var command = string.Join(' ', BuiltProgram.Command.Select(x => $"'{x}'")) + " check a.md";
        ProgramResult OnTerminal(params (string, string)[] environment) =>
            BuiltProgram.Start(
                folder.Path,
                ["script", "-qec", command, "/dev/null"],
                environment.Append(("TERM", "xterm")).ToDictionary(x => x.Item1, x => x.Item2, StringComparer.Ordinal)
            );
        Assert.Contains("\e[1;33mwarning", OnTerminal(("NO_COLOR", "")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[1;33m", OnTerminal(("NO_COLOR", "1")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_fault()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is one of a POSIX shell.");
        var command = string.Join(' ', BuiltProgram.Command.Select(x => $"'{x}'"));
        var result = BuiltProgram.Start(
            BuiltProgram.Repository,
            ["/bin/sh", "-c", $"{command} check samples --fail-on never | head -n 1"],
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        Assert.Empty(result.Errors);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void A_day_that_is_none_is_refused()
    {
        using var folder = new Folder().With("a.md");
        Assert.Equal(
            "storypole: `soon` is no date\n  help: write it as 2026-01-31\n",
            folder.Run("check", "--today", "soon").Errors
        );
    }
}
