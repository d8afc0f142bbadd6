using Storypole.Diagnostics;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Tests.Rules;

/// <summary>The harness that turns pages into tests, held against a page and a rule of its own.</summary>
public sealed class RulePageHarnessTests
{
    private const string Page = """
        # SP9901: Shouted word

        A word is written in
        capitals only.

        **Name**: `shouted-word` · **Severity**: warning · **Family**: manners · **Since**: 0.1.0

        ## Why

        Nobody reads it better.

        ## Reported

        ````markdown a.md
        This is URGENT
        ````

        ````markdown b.md
        ```text
        and LOUD
        ```
        ````

        ```text
        a.md:1:9: URGENT is shouted
        b.md:2:5: LOUD is shouted
        ```

        ## Not reported

        ```markdown
        calm
        ```

        ```markdown encoding=utf-16
        calmer
        ```

        In a program:

        ```csharp src/A.cs
        const int URGENT = 1;
        ```

        ## How to fix

        Write it as any other word.

        ## Related

        None.
        """;

    [Fact]
    public void A_page_says_what_its_rule_is()
    {
        var page = RulePage.Parse("SP9901-shouted-word.md", Page);
        Assert.Equal(new RuleId(9901), page.Id);
        Assert.Equal("Shouted word", page.Title);
        Assert.Equal("A word is written in capitals only.", page.Summary);
        Assert.Equal("shouted-word", page.Name);
        Assert.Equal(Severity.Warning, page.Severity);
        Assert.Equal("manners", page.Family);
        Assert.Equal("0.1.0", page.Since);
    }

    [Theory]
    [InlineData("# Shouted word\n\nA word.\n\n**Name**: `a` · **Severity**: info · **Family**: b · **Since**: 0.1.0")]
    [InlineData("# SP9901: Shouted word\n\n**Name**: `a` · **Severity**: info · **Family**: b · **Since**: 0.1.0")]
    [InlineData("# SP9901: Shouted word\n\nA word.\n")]
    [InlineData(
        "# SP9901: Shouted word\n\nA word.\n\n**Name**: `a` · **Severity**: loud · **Family**: b · **Since**: 1"
    )]
    [InlineData("# SP9901: Shouted word\n\nA word.\n\n**Name**: `a` · **Severity**: info · **Since**: 0.1.0")]
    public void A_page_that_lacks_a_fact_is_refused(string page) =>
        Assert.Throws<FormatException>(() => RulePage.Parse("SP9901-shouted-word.md", page));

    [Fact]
    public void Fences_in_a_row_make_one_workspace_and_a_fence_of_text_lists_its_findings()
    {
        var example = Assert.Single(RulePageExamples.Reported(Page));
        Assert.Equal(["a.md:1:9: URGENT is shouted", "b.md:2:5: LOUD is shouted"], example.Expected);
        Assert.True(example.Workspace.Has("a.md"));
        Assert.True(example.Workspace.Has("b.md"));
    }

    [Fact]
    public void A_taken_path_or_prose_begins_the_next_workspace()
    {
        var examples = RulePageExamples.NotReported(Page);
        Assert.Equal(3, examples.Count);
        Assert.All(examples, x => Assert.Empty(x.Expected));
        Assert.True(examples[2].Workspace.Has("src/A.cs"));
    }

    [Fact]
    public void A_reported_example_without_its_findings_is_refused() =>
        Assert.Throws<FormatException>(() => RulePageExamples.Reported("## Reported\n\n```markdown\ntext\n```\n"));

    [Fact]
    public void Findings_come_with_path_line_and_column_and_with_a_severity_that_is_not_the_rule_s_own()
    {
        var workspace = new TextWorkspace().With("a.md", "one\nä URGENT").With("b.md", "LOUD").With("c.txt", "LOUD");
        Assert.Equal(
            ["a.md:2:3: URGENT is shouted", "b.md:1:1: info: LOUD is shouted"],
            workspace.Check(new ShoutedWord())
        );
    }

    private sealed class ShoutedWord() : Rule(9901, "shouted-word", Severity.Warning)
    {
        public override void Check(Spec spec, Reporter reporter)
        {
            foreach (var (word, severity) in new[] { ("URGENT", Severity.Warning), ("LOUD", Severity.Info) })
            {
                var at = spec.Document.Bytes.IndexOf(System.Text.Encoding.UTF8.GetBytes(word));
                if (at >= 0)
                {
                    reporter.Report(severity, new TextSpan(at, at + word.Length), $"{word} is shouted");
                }
            }
        }
    }
}
