using System.Text.Json;

namespace Storypole.EndToEnd;

/// <summary>The commands beside <c>check</c>, and what is said to a slip of the finger.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("chek", "storypole: unknown command `chek`\n  help: did you mean `check`?\n")]
    [InlineData("check --quite", "storypole: unknown option `--quite`\n  help: did you mean `--quiet`?\n")]
    [InlineData(
        "check --format xml",
        "storypole: --format knows no `xml`, but text, json, sarif, github, gitlab, junit, markdown\n  help: `storypole check --help` shows what it takes\n"
    )]
    [InlineData(
        "check --fail-on eror",
        "storypole: --fail-on knows no `eror`; did you mean `error`?\n  help: `storypole check --help` shows what it takes\n"
    )]
    [InlineData(
        "check --rule SP020",
        "storypole: there is no rule `SP020`\n  help: did you mean SP0201? `storypole explain` lists them all\n"
    )]
    [InlineData(
        "check --template tech-spce",
        "storypole: the template tech-spce: it does not exist\n  help: did you mean `tech-spec`?\n"
    )]
    [InlineData(
        "template",
        "storypole: a command is missing\n  help: `storypole template --help` shows the commands\n"
    )]
    [InlineData(
        "explain SP0203 SP0204",
        "storypole: unknown argument `SP0204`\n  help: `storypole explain --help` shows what it takes\n"
    )]
    [InlineData(
        "completion csh",
        "storypole: there is no completion for `csh`, but for bash, zsh, fish and powershell\n  help: `storypole completion --help` shows what it takes\n"
    )]
    public void A_slip_gets_the_nearest_word_and_exit_code_2(string line, string message)
    {
        using var folder = new Folder().With("a.md");
        var result = folder.Run(line.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal(message, result.Errors);
    }

    [Fact]
    public void A_file_that_begins_with_a_dash_can_be_named()
    {
        using var folder = new Folder().With("-a.md");
        Assert.Contains("-a.md:17:7", folder.Run("check", "--", "-a.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_one_line()
    {
        using var folder = new Folder();
        var result = folder.Run("--version");
        Assert.Matches(@"^storypole \d+\.\d+\.\d+\n$", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Without_a_command_the_help_is_shown() =>
        Assert.Equal(BuiltProgram.Run(BuiltProgram.Repository, "--help"), BuiltProgram.Run(BuiltProgram.Repository));

    [Fact]
    public void Show_prints_an_outline_with_lines()
    {
        var filledIn = Folder.Spec.Replace("[What has to work]", "Loads", StringComparison.Ordinal);
        using var folder = new Folder().With("a.md", filledIn);
        var result = folder.Run("show", "a.md");
        Assert.StartsWith("a.md\n  Technical Specification: loader\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  17  ", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Show_prints_facts_of_all_specifications_of_a_folder()
    {
        using var folder = new Folder().With("docs/a.md").With("docs/b.md").With("docs/README.md", "# Nothing\n");
        using var json = JsonDocument.Parse(folder.Run("show", "docs", "--format", "json").Output);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        var paths = json
            .RootElement.GetProperty("specs")
            .EnumerateArray()
            .Select(x => x.GetProperty("path").GetString());
        Assert.Equal(["a.md", "b.md"], paths);
    }

    [Fact]
    public void Show_of_nothing_is_no_success()
    {
        using var folder = new Folder().With("README.md", "# Nothing\n");
        Assert.Equal(2, folder.Run("show", ".").ExitCode);
        Assert.Equal("storypole: gone.md: it does not exist\n", folder.Run("show", "gone.md").Errors);
    }

    [Fact]
    public void Explain_lists_every_rule_and_prints_each_page()
    {
        using var folder = new Folder();
        var catalog = folder.Run("explain").Output;
        var pages = Directory.GetFiles(Path.Combine(BuiltProgram.Repository, "docs", "rules"), "SP*.md");
        Assert.NotEmpty(pages);
        Assert.All(pages, x => Assert.Contains(Path.GetFileName(x)[..6], catalog, StringComparison.Ordinal));
        var page = folder.Run("explain", "sp0203").Output;
        Assert.StartsWith("SP0203: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("```markdown", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_are_listed_shown_and_compiled()
    {
        using var folder = new Folder();
        var names = folder
            .Run("template", "list")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(x => x.Split(' ')[0])
            .ToList();
        Assert.Equal(["tech-spec", "prd", "implementation-summary"], names.Take(3));
        Assert.Subset(names.ToHashSet(), new HashSet<string> { "openspec-proposal", "speckit-spec", "kep", "eip" });
        foreach (var name in names)
        {
            Assert.Contains("# ", folder.Run("template", "show", name).Output, StringComparison.Ordinal);
            using var schema = JsonDocument.Parse(folder.Run("template", "schema", name).Output);
            Assert.Equal(name, schema.RootElement.GetProperty("template").GetProperty("name").GetString());
        }
    }

    [Fact]
    public void Init_shows_what_it_found_and_writes_a_configuration_that_is_read_back()
    {
        using var folder = new Folder()
            .With("docs/specs/a.md")
            .With("docs/specs/README.md", "# Index\n")
            .With("README.md", "# Hi\n");
        var dry = folder.Run("init", "--dry-run");
        Assert.Contains("1 in docs/specs/", dry.Output, StringComparison.Ordinal);
        var result = BuiltProgram.Run(folder.Path, "init");
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("Wrote .storypole.yaml. Next: storypole check\n", result.Output, StringComparison.Ordinal);
        Assert.Equal([".storypole.yaml"], Directory.GetFiles(folder.Path, ".*").Select(Path.GetFileName));
        Assert.EndsWith(
            "Looked at 1 Markdown file: 1 specification.\n",
            folder.Run("check").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Init_replaces_nothing_unasked()
    {
        using var folder = new Folder().With("a.md").With(".storypole.yaml", "failOn: never\n");
        var result = folder.Run("init");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("storypole: .storypole.yaml is there already\n  help: `--force` replaces it\n", result.Errors);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "init", "--force").ExitCode);
        Assert.Contains(
            "failOn: error",
            File.ReadAllText(Path.Combine(folder.Path, ".storypole.yaml")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("bash", "complete -o bashdefault -o default -F _storypole storypole")]
    [InlineData("zsh", "compdef _storypole storypole")]
    [InlineData("fish", "complete -c storypole")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public void Completion_prints_a_script_for_each_shell(string shell, string line)
    {
        using var folder = new Folder();
        Assert.Contains(line, folder.Run("completion", shell).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("storypole ch", "check")]
    [InlineData("storypole check --fa", "--fail-on")]
    [InlineData("storypole check --fail-on w", "warning")]
    [InlineData("storypole explain SP02", "SP0203")]
    [InlineData("storypole template show te", "tech-spec")]
    public void Completion_knows_commands_options_values_and_rules(string line, string expected)
    {
        using var folder = new Folder();
        var words = folder.Run($"[suggest:{line.Length}]", line).Output.Split('\n');
        Assert.Contains(expected, words);
    }

    [Fact]
    public void Bash_completes_with_the_printed_script()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here.");
        using var folder = new Folder();
        var program = string.Join(' ', BuiltProgram.Command.Select(x => $"'{x}'"));
        var script = $$"""
            storypole() { {{program}} "$@"; }
            eval "$(storypole completion bash)"
            COMP_WORDS=(storypole check --fo) COMP_CWORD=2 COMP_LINE="storypole check --fo" COMP_POINT=20
            _storypole
            echo "${COMPREPLY[@]}"
            """;
        var result = BuiltProgram.Start(
            folder.Path,
            ["/bin/bash", "-c", script],
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        Assert.Equal("--format\n", result.Output);
    }
}
