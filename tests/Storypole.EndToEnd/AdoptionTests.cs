using System.Text;
using System.Text.Json;

namespace Storypole.EndToEnd;

/// <summary>A first run on an old repository drowns nobody, and nothing that was accepted is accepted for ever unseen.</summary>
public sealed class AdoptionTests
{
    private const string Baseline = ".storypole-baseline.json";

    [Fact]
    public void An_old_repository_with_hundreds_of_findings_shows_the_one_that_is_new()
    {
        using var folder = new Folder();
        for (var i = 0; i < 32; i++)
        {
            folder.With($"specs/{i:D2}.md");
        }

        var before = Count(folder);
        Assert.InRange(before, 300, 1_000);
        Assert.Equal(1, folder.Run("check", "--fail-on", "info").ExitCode);

        var frozen = BuiltProgram.Run(folder.Path, "init", "--baseline");
        Assert.Equal(0, frozen.ExitCode);
        Assert.EndsWith(
            $"Accepted {before} findings in {Baseline}. Next: storypole check\n",
            frozen.Output,
            StringComparison.Ordinal
        );
        var clean = folder.Run("check", "--fail-on", "info");
        Assert.Equal(0, clean.ExitCode);
        Assert.StartsWith(
            $"No findings.\n{before} findings are held back by the baseline.\n",
            clean.Output,
            StringComparison.Ordinal
        );

        // One line is touched, and all that were below it move; one fault is new; one file is renamed.
        folder.With(
            "specs/07.md",
            Folder.Spec.Replace(
                "It loads.",
                "It loads fast.\n\n**Audience**: [Who it is for]",
                StringComparison.Ordinal
            )
        );
        File.Move(Path.Combine(folder.Path, "specs/03.md"), Path.Combine(folder.Path, "specs/renamed.md"));
        var after = folder.Run("check", "--fail-on", "info");
        Assert.Equal(1, after.ExitCode);
        Assert.StartsWith("specs/07.md:7:15: ", after.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"1 warning in 1 file.\n{before} findings are held back by the baseline.\n",
            after.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(before + 1, Count(folder, "--no-baseline"));
    }

    [Fact]
    public void A_baseline_shrinks_when_something_is_mended_and_grows_for_a_reason_only()
    {
        using var folder = new Folder().With("a.md").With("b.md");
        BuiltProgram.Run(folder.Path, "init", "--baseline");
        var before = Lines(folder);
        folder.With("a.md", Folder.Spec.Replace("[What has to work]", "It works", StringComparison.Ordinal));
        Assert.Contains(
            "it may shrink by 1: `storypole baseline update`",
            folder.Run("check").Output,
            StringComparison.Ordinal
        );
        folder.With("b.md", Folder.Spec.Replace("It loads.", "[It loads]", StringComparison.Ordinal));

        Assert.Contains(
            "would be taken out",
            folder.Run("baseline", "update", "--dry-run").Output,
            StringComparison.Ordinal
        );
        var shrunk = BuiltProgram.Run(folder.Path, "baseline", "update");
        Assert.Equal(
            $".storypole-baseline.json: {before.Length} before, 1 mended and taken out.\n1 new findings stay out of it; `--because` takes them in.\n",
            shrunk.Output
        );
        Assert.Equal(before.Length - 1, Lines(folder).Length);
        Assert.Subset(before.ToHashSet(StringComparer.Ordinal), Lines(folder).ToHashSet(StringComparer.Ordinal));

        BuiltProgram.Run(folder.Path, "baseline", "update", "--because", "it is \"agreed\"");
        Assert.Equal(before.Length, Lines(folder).Length);
        Assert.Single(Lines(folder), x => x.Contains("agreed", StringComparison.Ordinal));
        Assert.Equal(0, folder.Run("check", "--fail-on", "info").ExitCode);
    }

    [Fact]
    public void Each_line_of_a_baseline_is_a_finding_and_two_branches_of_it_merge()
    {
        using var folder = new Folder().With("a.md").With("b.md");
        BuiltProgram.Run(folder.Path, "init", "--baseline");
        var text = File.ReadAllText(Path.Combine(folder.Path, Baseline));
        var lines = Lines(folder);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal).Distinct());
        using var json = JsonDocument.Parse(text);
        Assert.Equal(lines.Length + 1, json.RootElement.GetArrayLength());

        // As git's union leaves it: lines of both, some twice, in any order.
        folder.With(Baseline, $"[{{\"version\":1}}\n{string.Join('\n', lines.Reverse().Concat(lines.Take(3)))}\n]\n");
        Assert.Equal(0, folder.Run("check", "--fail-on", "info").ExitCode);
    }

    [Theory]
    [InlineData("[{\"version\":2}]", "its version is 2")]
    [InlineData("<<<<<<< HEAD\n[]", "merged badly")]
    [InlineData("{}", "it is no baseline")]
    [InlineData("[{\"rule\":\"SP0203\"}]", "entry 1 lacks")]
    public void A_baseline_that_cannot_be_read_is_no_success(string text, string message)
    {
        using var folder = new Folder().With("a.md").With(Baseline, text);
        var result = folder.Run("check");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
        Assert.Equal(0, folder.Run("check", "--no-baseline").ExitCode);
    }

    [Fact]
    public void A_baseline_is_not_replaced_unasked()
    {
        using var folder = new Folder().With("a.md");
        BuiltProgram.Run(folder.Path, "init", "--baseline");
        var again = folder.Run("init", "--baseline");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("`storypole baseline update` changes it", again.Errors, StringComparison.Ordinal);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "init", "--baseline", "--force").ExitCode);
        using var other = new Folder().With("a.md");
        Assert.Contains(
            "`storypole init --baseline` makes one",
            other.Run("baseline", "update").Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_waiver_in_the_text_holds_until_its_day()
    {
        var waived = Folder.Spec.Replace(
            "## Success",
            "<!-- storypole: allow SP0203 until 2027-03-31 because the supplier answers in March -->\n\n## Success",
            StringComparison.Ordinal
        );
        using var folder = new Folder().With("a.md", waived);
        string[] check = ["check", "--rule", "SP0203,SP9002,SP9003", "--fail-on", "warning", "--today"];
        var held = folder.Run([.. check, "2027-03-31"]);
        Assert.Equal(0, held.ExitCode);
        Assert.StartsWith("No findings.\n1 finding is waived.\n", held.Output, StringComparison.Ordinal);
        var expired = folder.Run([.. check, "2027-04-01"]);
        Assert.Equal(1, expired.ExitCode);
        Assert.Contains("[SP0203]", expired.Output, StringComparison.Ordinal);
        Assert.Contains("[SP9002]: This waiver ended on 2027-03-31", expired.Output, StringComparison.Ordinal);

        folder.With("a.md", waived.Replace("[What has to work]", "It works", StringComparison.Ordinal));
        Assert.Contains(
            "[SP9003]: This waiver allows SP0203",
            folder.Run([.. check, "2026-11-22"]).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_waiver_in_the_configuration_is_for_files_and_is_reported_when_it_is_over_or_unused()
    {
        using var folder = new Folder()
            .With("old/a.md")
            .With(
                ".storypole.yaml",
                """
                waivers:
                  - rule: SP0203
                    paths: old/
                    until: 2027-03-31
                    because: the supplier answers in March
                  - rule: SP0901
                    paths: old/
                    until: 2027-03-31
                    because: nobody knows
                """
            );
        var result = folder.Run("check", "--today", "2026-11-22");
        Assert.DoesNotContain("[SP0203]", result.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            ".storypole.yaml:6:11: warning[SP9003]: This waiver allows SP0901",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "SP9003",
            folder.Run("check", "old/a.md", "--today", "2026-11-22").Output,
            StringComparison.Ordinal
        );
        var over = folder.Run("check", "--today", "2027-04-01").Output;
        Assert.Contains("[SP0203]", over, StringComparison.Ordinal);
        Assert.StartsWith(
            ".storypole.yaml:2:11: warning[SP9002]: This waiver ended on 2027-03-31",
            over,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_held_back_is_suppressed_in_SARIF()
    {
        using var folder = new Folder().With("a.md");
        BuiltProgram.Run(folder.Path, "init", "--baseline");
        using var sarif = JsonDocument.Parse(folder.Run("check", "--format", "sarif").Output);
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.NotEmpty(results);
        Assert.All(results, x => Assert.Equal(1, x.GetProperty("suppressions").GetArrayLength()));
    }

    [Fact]
    public void A_rule_is_lowered_or_off_for_some_files()
    {
        using var folder = new Folder()
            .With("old/a.md")
            .With("new/a.md")
            .With(
                ".storypole.yaml",
                "rules:\n  unresolved-placeholder:\n    - severity: off\n      paths: old/\n    - error\n"
            );
        var output = folder.Run("check", "--rule", "SP0203").Output;
        Assert.Contains("new/a.md:17:7: error[SP0203]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("old/a.md", output, StringComparison.Ordinal);
    }

    private static int Count(Folder folder, params string[] options)
    {
        using var json = JsonDocument.Parse(folder.Run(["check", "--format", "json", .. options]).Output);
        return json.RootElement.GetProperty("findings").GetArrayLength();
    }

    private static string[] Lines(Folder folder) =>
        [
            .. File.ReadAllLines(Path.Combine(folder.Path, Baseline), Encoding.UTF8)
                .Where(x => x.StartsWith(",{", StringComparison.Ordinal)),
        ];
}
