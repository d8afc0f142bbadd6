using Storypole.Fixes;
using Storypole.Rules;

namespace Storypole.Tests.Rules;

/// <summary>The page of each rule is its test.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Pages => [.. RulePage.All.Select(x => x.FileName)];

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(x => $"{x.Id}-{x.Name}.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_of_a_page_is_reported_exactly_as_it_says(string fileName)
    {
        var page = PageOf(fileName);
        var rule = RuleOf(page);
        var examples = RulePageExamples.Reported(page.Text);
        Assert.True(examples.Count > 0, $"{fileName} has no example under `## Reported`.");
        foreach (var example in examples)
        {
            AssertFindings(fileName, example, example.Workspace.Check(rule));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_reported_where_a_page_says_so(string fileName)
    {
        var page = PageOf(fileName);
        var rule = RuleOf(page);
        var examples = RulePageExamples.NotReported(page.Text);
        Assert.True(examples.Count > 0, $"{fileName} has no example under `## Not reported`.");
        foreach (var example in examples)
        {
            AssertFindings(fileName, example, example.Workspace.Check(rule));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_text_is_fixed_as_its_page_shows(string fileName)
    {
        var page = PageOf(fileName);
        var examples = RulePageExamples.Fixed(page.Text);
        Assert.True(
            FixCatalog.Has(page.Id) == examples.Count > 0,
            $"{fileName} shows {examples.Count} fixed texts; a rule with a fix has one, and no other rule."
        );
        foreach (var example in examples)
        {
            var before = example.Workspace.Fix(page.Id, isUnsafe: false).Files;
            var (after, dropped) = example.Workspace.Fix(page.Id, example.IsUnsafe);
            Assert.True(
                dropped.Count == 0,
                $"docs/rules/{fileName}:{example.Line}: {string.Join(", ", dropped.Select(x => x.Because))}"
            );
            foreach (var (path, text) in after)
            {
                var original = example.Workspace.TextOf(path);
                Assert.Equal(example.Files.GetValueOrDefault(path, original), text);
                Assert.True(!example.IsUnsafe || before[path] == original, $"{fileName}: changed without --unsafe");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_agrees_with_its_rule(string fileName)
    {
        var page = PageOf(fileName);
        var rule = RuleOf(page);
        Assert.Equal(rule.Name, page.Name);
        Assert.Equal(rule.Severity, page.Severity);
        Assert.Equal($"{rule.Id}-{rule.Name}.md", page.FileName);
        Assert.Equal(Unhyphenated(rule.Name), page.Title, ignoreCase: true);
        Assert.EndsWith(".", page.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_its_sections_in_order(string fileName)
    {
        string[] expected = ["## Why", "## Reported", "## Not reported", "## How to fix", "## Related"];
        Assert.Equal(expected, Headings(PageOf(fileName).Text));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_its_page(string fileName) =>
        Assert.Contains(fileName, RulePage.All.Select(x => x.FileName));

    [Fact]
    public void Every_rule_that_is_written_stands_in_the_catalog()
    {
        var written = typeof(Rule)
            .Assembly.GetTypes()
            .Where(x => x.IsSubclassOf(typeof(Rule)) && !x.IsAbstract && x.Namespace == typeof(Rule).Namespace);
        var listed = RuleCatalog.All.Select(x => x.GetType());
        Assert.Equal(written.Select(x => x.Name).Order(), listed.Select(x => x.Name).Order());
    }

    [Fact]
    public void The_catalog_is_in_the_order_of_ids_and_no_id_or_name_is_used_twice()
    {
        var ids = RuleCatalog.All.Select(x => x.Id.Number).ToList();
        Assert.Equal(ids.Distinct().Order(), ids);
        Assert.Distinct(RuleCatalog.All.Select(x => x.Name));
    }

    [Fact]
    public void Rules_with_the_same_first_two_digits_are_of_one_family()
    {
        var families = RulePage.All.GroupBy(x => x.Id.Number / 100, x => x.Family);
        Assert.All(families, x => Assert.Single(x.Distinct()));
    }

    private static RulePage PageOf(string fileName) => RulePage.All.Single(x => x.FileName == fileName);

    private static Rule RuleOf(RulePage page) =>
        RuleCatalog.All.FirstOrDefault(x => x.Id == page.Id)
        ?? throw new InvalidOperationException($"The page {page.FileName} has no rule in the catalog.");

    private static void AssertFindings(string fileName, RulePageExample example, IReadOnlyList<string> found)
    {
        var expected = string.Join('\n', example.Expected);
        var actual = string.Join('\n', found);
        Assert.True(
            expected == actual,
            $"docs/rules/{fileName}:{example.Line}\n--- the page says ---\n{expected}\n--- the rule says ---\n{actual}"
        );
    }

    private static string Unhyphenated(string name) => name.Replace('-', ' ');

    private static IEnumerable<string> Headings(string page)
    {
        string? fence = null;
        foreach (var line in page.Split('\n'))
        {
            var ticks = line.Length - line.TrimStart('`').Length;
            if (fence is null && ticks >= 3)
            {
                fence = new string('`', ticks);
            }
            else if (line.TrimEnd() == fence)
            {
                fence = null;
            }
            else if (fence is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }
}
