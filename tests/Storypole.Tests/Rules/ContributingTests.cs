using Storypole.Rules;
using Storypole.Tests.Architecture;

namespace Storypole.Tests.Rules;

/// <summary>The rule that CONTRIBUTING.md adds in ten minutes is one that works.</summary>
public sealed class ContributingTests
{
    private static readonly string[] Lines = Repository.Read("CONTRIBUTING.md").ReplaceLineEndings("\n").Split('\n');

    [Fact]
    public void The_rule_of_the_guide_is_the_one_that_is_compiled_here()
    {
        var compiled = Repository
            .Read("tests/Storypole.Tests/Rules/PhaseWithoutGoal.cs")
            .ReplaceLineEndings("\n")
            .Replace("using Storypole.Rules;\n", "", StringComparison.Ordinal)
            .Replace("namespace Storypole.Tests.Rules;", "namespace Storypole.Rules;", StringComparison.Ordinal);
        Assert.Equal(compiled, Fence("```csharp"));
    }

    [Fact]
    public void The_page_of_the_guide_is_a_page_and_its_examples_hold()
    {
        var page = RulePage.Parse("SP0603-phase-without-goal.md", Fence("`````markdown"));
        var rule = new PhaseWithoutGoal();
        Assert.Equal((rule.Id, rule.Name, rule.Severity), (page.Id, page.Name, page.Severity));
        var example = Assert.Single(RulePageExamples.Reported(page.Text));
        Assert.Equal(example.Expected, example.Workspace.Check(rule));
        Assert.Empty(Assert.Single(RulePageExamples.NotReported(page.Text)).Workspace.Check(rule));
    }

    /// <summary>The text of the first fence that opens with these words, without the indentation of its list item.</summary>
    private static string Fence(string opening)
    {
        var start = Array.FindIndex(Lines, x => x.Trim() == opening) + 1;
        var indent = Lines[start - 1].Length - opening.Length;
        var close = opening.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]);
        return string.Concat(
            Lines
                .Skip(start)
                .TakeWhile(x => x.Trim() != close)
                .Select(x => (x.Length < indent ? x : x[indent..]) + "\n")
        );
    }
}
