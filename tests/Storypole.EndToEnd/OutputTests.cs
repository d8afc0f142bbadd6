using System.Text.Json;
using System.Xml.Linq;

namespace Storypole.EndToEnd;

/// <summary>Findings in every form, each where it was asked for.</summary>
public sealed class OutputTests
{
    private static readonly string[] Forms = ["text", "json", "sarif", "github", "gitlab", "junit", "markdown"];

    [Fact]
    public void Every_form_goes_to_a_file_of_its_own_in_one_run()
    {
        using var folder = new Folder().With("a.md");
        var result = Run(folder, ["check", .. Forms.SelectMany(x => new[] { "--output", $"{x}=report-{x}.out" })]);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("a.md:", result.Output, StringComparison.Ordinal);
        Assert.Equal(result.Output, Read(folder, "text"));
        using var json = JsonDocument.Parse(Read(folder, "json"));
        var count = json.RootElement.GetProperty("findings").GetArrayLength();
        Assert.True(count > 3);
        using var sarif = JsonDocument.Parse(Read(folder, "sarif"));
        Assert.Equal(count, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        using var gitlab = JsonDocument.Parse(Read(folder, "gitlab"));
        Assert.Equal(count, gitlab.RootElement.GetArrayLength());
        Assert.Equal(count, XDocument.Parse(Read(folder, "junit")).Descendants("testcase").Count());
        Assert.Equal(count, Read(folder, "github").Split("title=").Length - 1);
        Assert.Equal(
            count,
            Read(folder, "markdown").Split('\n').Count(x => x.StartsWith("| ", StringComparison.Ordinal)) - 2
        );
        Assert.Equal(
            Forms.Select(x => $"report-{x}.out").Order(),
            Directory
                .GetFiles(folder.Path, "*report*", new EnumerationOptions { AttributesToSkip = 0 })
                .Select(Path.GetFileName)
                .Order()
        );
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("markdown")]
    public void What_standard_output_shows_is_what_a_file_holds(string form)
    {
        using var folder = new Folder().With("a.md");
        var shown = folder.Run("check", "--format", form).Output;
        Assert.Equal(shown, folder.Run("check", "--output", $"{form}=-").Output);
        Assert.Empty(
            Run(folder, ["check", "--quiet", "--rule", "SP0101", "--output", $"{form}=report-{form}.out"]).Output
        );
        Run(folder, ["check", "--output", $"{form}=report-{form}.out"]);
        Assert.Equal(shown, Read(folder, form));
    }

    [Fact]
    public void A_report_replaces_an_older_one_and_a_failed_run_leaves_it_as_it_was()
    {
        using var folder = new Folder().With("a.md").With("report-json.out", "old");
        Assert.Equal(2, folder.Run("check", "--template", "nothing.md", "--output", "json=report-json.out").ExitCode);
        Run(folder, ["check", "--output", "json=report-json.out"]);
        Assert.StartsWith("{", Read(folder, "json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format json --output text=-", "standard output takes one report")]
    [InlineData("--output json=a.x --output text=./a.x", "two reports cannot go to a.x")]
    [InlineData("--output sarf=a.x", "--output knows no `sarf`")]
    [InlineData("--output sarif", "`--output sarif` names no file")]
    [InlineData("--output sarif=no/such/folder/a.x", "cannot be written")]
    [InlineData("--output sarif=.", "is a folder")]
    public void An_output_that_cannot_be_is_refused_before_anything_is_checked(string options, string message)
    {
        using var folder = new Folder().With("a.md");
        var result = folder.Run(["check", .. options.Split(' ')]);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        Assert.SkipUnless(File.Exists("/dev/stderr"), "There are no devices here.");
        using var folder = new Folder().With("a.md");
        Assert.Equal(0, folder.Run("check", "--output", "json=/dev/null").ExitCode);
        Assert.False(File.ResolveLinkTarget("/dev/null", false) is not null || new FileInfo("/dev/null").Length > 0);
    }

    [Fact]
    public void Paths_are_those_of_the_repository_where_its_host_looks_for_them()
    {
        using var folder = new Folder().With("docs/a.md").With("docs/.storypole.yaml", "failOn: never\n");
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        foreach (var form in (string[])["sarif", "github", "gitlab", "junit"])
        {
            Assert.Contains(
                "docs/a.md",
                folder.Run("check", "docs", "--format", form).Output,
                StringComparison.Ordinal
            );
        }
    }

    private static ProgramResult Run(Folder folder, string[] arguments) => BuiltProgram.Run(folder.Path, arguments);

    private static string Read(Folder folder, string form) =>
        File.ReadAllText(Path.Combine(folder.Path, $"report-{form}.out"));
}
