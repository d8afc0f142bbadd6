using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Evidence;
using Storypole.Rules.Custom;
using Storypole.Text;

namespace Storypole.Tests.Rules.Custom;

public sealed class CustomRuleTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("#[0-9]*", "#12", true)]
    [InlineData("#[0-9]*", "12", false)]
    [InlineData("ACME-?", "acme-1", true)]
    [InlineData("ACME-?", "acme-12", false)]
    [InlineData("a*b*c", "axxbyyc", true)]
    [InlineData("a*b*c", "axxbyy", false)]
    [InlineData(@"\*", "*", true)]
    [InlineData(@"\*", "a", false)]
    [InlineData("[", "[", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void A_pattern_matches_whole_values(string pattern, string value, bool matches) =>
        Assert.Equal(matches, ValuePattern.Matches(pattern, value));

    [Fact]
    public void A_hostile_pattern_ends() =>
        Assert.False(ValuePattern.Matches(string.Concat(Enumerable.Repeat("a*", 100)) + "b", new string('a', 1_000)));

    [Theory]
    [InlineData("Utilize it", "Utilize")]
    [InlineData("we utilized it", "")]
    [InlineData("`utilize` it", "")]
    [InlineData("[see](utilize.md)", "")]
    [InlineData("<!-- utilize -->", "")]
    [InlineData("do it in\norder to win", "in\norder to")]
    [InlineData("in order today", "")]
    [InlineData("ÜBER uns", "ÜBER")]
    [InlineData("请登录系统", "登录")]
    [InlineData("the log entry and the log", "log")]
    [InlineData("", "")]
    public void Words_are_found_as_wholes_where_they_are_words(string text, string found)
    {
        var words = new ForbiddenWords(
            [("utilize", "use"), ("in order to", "to"), ("über", null), ("登录", null), ("log", "entry")],
            ["log entry"]
        );
        var source = SourceText.From($"# A\n\n{text}\n");
        var result = Checker.Check(
            source,
            "a.md",
            TextWorkspace.TechSpec,
            new CheckOptions([Rule(words)], TextWorkspace.Today),
            Surroundings.Unknown
        );
        Assert.Equal(found, string.Join('|', result.Diagnostics.Select(x => source.Text(x.Span))));
    }

    [Theory]
    [InlineData("ACME001", "ACME001")]
    [InlineData("acme1", "ACME1")]
    [InlineData("SP0203", "SP0203")]
    [InlineData("SPX001", null)]
    [InlineData("loophole", null)]
    [InlineData("A1", null)]
    [InlineData("ACME-001", null)]
    [InlineData("001", null)]
    public void An_id_is_letters_with_digits_behind_them(string text, string? id) =>
        Assert.Equal(id, RuleId.TryParse(text, out var parsed) ? parsed.ToString() : null);

    [Fact]
    public void Two_rules_of_a_workspace_are_not_the_same()
    {
        Assert.True(RuleId.TryParse("ACME001", out var first));
        Assert.True(RuleId.TryParse("ACME002", out var second));
        Assert.NotEqual(first, second);
        Assert.True(RuleId.TryParse("acme001", out var again));
        Assert.Equal(first, again);
    }

    private static CustomRule Rule(CustomDemand demand)
    {
        Assert.True(RuleId.TryParse("ACME001", out var id));
        return new CustomRule(
            new CustomRuleText(id, "acme", Severity.Warning, "No", null, "Words.", static _ => true),
            demand
        );
    }
}
