using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Evidence;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Tests.Architecture;
using Storypole.Text;

namespace Storypole.Tests.Rules;

public sealed class SeverityTableTests
{
    private static readonly RuleId Placeholder = new(203);

    [Theory]
    [InlineData(null, Severity.Warning)]
    [InlineData("soon", Severity.Warning)]
    [InlineData("DRAFT", Severity.Info)]
    [InlineData("APPROVED", Severity.Error)]
    [InlineData("IN_PROGRESS", Severity.Error)]
    [InlineData("COMPLETED", Severity.Error)]
    [InlineData("WITHDRAWN", Severity.Info)]
    public void A_placeholder_matters_more_the_further_a_specification_is(string? status, Severity expected)
    {
        var line = status is null ? "" : $"**Status**: {status}\n";
        Assert.Equal(expected, Found($"# Spec: A\n\n{line}**Tech Lead**: [Agent/Person]\n", Placeholder));
    }

    [Fact]
    public void What_is_said_of_a_rule_in_a_file_counts_before_the_table()
    {
        const string text = "# Spec: A\n\n**Status**: DRAFT\n**Tech Lead**: [Agent/Person]\n";
        Assert.Equal(Severity.Warning, Found(text, Placeholder, isSettled: true));
        Assert.Equal(Severity.Info, Found(text, Placeholder, isSettled: false));
    }

    [Theory]
    [InlineData("XS", Severity.Info)]
    [InlineData("M", Severity.Warning)]
    public void A_small_change_is_asked_for_less(string profile, Severity expected) =>
        Assert.Equal(
            expected,
            Found(
                $"# Spec: A\n\n**Profile**: {profile}\n\n### Monitoring & Alerts\n\n**Metrics to Monitor**:\n\n- `errors`\n",
                new RuleId(1301)
            )
        );

    [Theory]
    [InlineData(Severity.Warning, SpecStatus.Approved, Severity.Error)]
    [InlineData(Severity.Info, SpecStatus.Approved, Severity.Info)]
    [InlineData(Severity.Info, SpecStatus.Draft, Severity.Info)]
    [InlineData(Severity.Warning, null, Severity.Warning)]
    public void What_a_rule_reports_below_its_own_severity_is_never_raised(
        Severity reported,
        SpecStatus? status,
        Severity expected
    ) => Assert.Equal(expected, SeverityTable.BuiltIn.Of(Placeholder, Severity.Warning, reported, status, null));

    [Fact]
    public void Every_line_is_about_a_rule_that_judges_one_specification()
    {
        // What is found in a portfolio has no size, and its status is judged by these rules themselves.
        var rules = RuleCatalog.All.Where(x => x is not PortfolioRule).Select(x => x.Id).ToHashSet();
        Faults.None(SeverityTable.BuiltIn.Rules.Where(x => !rules.Contains(x)).Select(x => x.ToString()));
    }

    [Fact]
    public void No_status_and_no_size_has_two_lines_for_one_rule()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Repository.Read("src/Storypole/Rules/Tables/severities.txt").Split('\n'))
        {
            if (line.StartsWith("SP", StringComparison.Ordinal))
            {
                var words = line.Split(" = ")[0].Split(' ');
                Assert.All(words.Skip(1), x => Assert.True(seen.Add($"{words[0]} {x}"), line));
            }
        }
    }

    [Fact]
    public void A_rule_is_described_by_its_lines() =>
        Assert.Equal(
            "Severity by status and size: info where the status is DRAFT, WITHDRAWN or SUPERSEDED; at most info where the size is XS or S.",
            SeverityTable.BuiltIn.Describe(new RuleId(902))
        );

    private static Severity Found(string text, RuleId rule, bool isSettled = false)
    {
        var options = new CheckOptions([RuleNames.Find(rule, [])!], TextWorkspace.Today)
        {
            IsSettled = (id, path, template) => isSettled && id == rule && path == "a.md" && template == "tech-spec",
        };
        var found = Checker.Check(SourceText.From(text), "a.md", TextWorkspace.TechSpec, options, Surroundings.Unknown);
        return Assert.Single(found.Diagnostics).Severity;
    }
}
