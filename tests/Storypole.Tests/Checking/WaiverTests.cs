using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Evidence;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Tests.Checking;

/// <summary>A waiver reaches exactly as far as the page of <c>check</c> says: placeholders that stay are those it does not reach.</summary>
public sealed class WaiverTests
{
    private const string Waiver = "<!-- storypole: allow SP0203 until 2026-12-31 because it is agreed -->";

    [Theory]
    [InlineData("W\n\n# T\n\n[A b]\n\n## S\n\n[C d]\n\n# U\n\n[E f]\n", "")]
    [InlineData("# T\n\nW\n\n[A b]\n\n[C d]\n", "C d")]
    [InlineData("# T\n\nW\n[A b]\n\n[C d]\n", "C d")]
    [InlineData("# T\n\nW\n\n## S\n\n[A b]\n\n### R\n\n[C d]\n\n## Q\n\n[E f]\n", "E f")]
    [InlineData("# T\n\nW\n<!-- other -->\n## S\n\n[A b]\n\n## Q\n\n[E f]\n", "E f")]
    [InlineData("# T\n\n## S W\n\n[A b]\n\n## Q\n\n[E f]\n", "E f")]
    [InlineData("# T\n\n[A b] W\n\n[C d]\n", "C d")]
    [InlineData("# T\n\n- x: [A b] W\n  - y: [C d]\n- z: [E f]\n", "E f")]
    [InlineData("# T\n\nW\n\n- x: [A b]\n- z: [E f]\n\n[G h]\n", "G h")]
    [InlineData("# T\n\n| a | b |\n| --- | --- |\n| [A b] | W |\n| [C d] | x |\n", "C d")]
    [InlineData("# T\n\n## S\n\n[A b]\n\nW\n\n## Q\n\n[C d]\n", "A b")]
    [InlineData("# T\n\n## Q\n\n[C d]\n\n## S\n\n[A b]\n\nW\n", "C d")]
    public void It_reaches_what_it_stands_before_or_in(string text, string left)
    {
        var found = Check(text.Replace("W", Waiver, StringComparison.Ordinal), Today);
        Assert.Equal(left, string.Join(", ", found.Diagnostics.Select(x => x.Message)));
        Assert.All(found.HeldBack, x => Assert.Equal("it is agreed", x.Because));
    }

    [Fact]
    public void It_holds_on_its_last_day_and_not_on_the_next()
    {
        var text = $"{Waiver}\n\n# T\n\n[A b]\n";
        Assert.Empty(Check(text, new DateOnly(2026, 12, 31)).Diagnostics);
        Assert.Single(Check(text, new DateOnly(2027, 1, 1)).Diagnostics);
    }

    [Fact]
    public void What_is_said_of_waivers_cannot_be_waived()
    {
        const string text =
            "<!-- storypole: allow SP9001 until 2026-12-31 because x -->\n<!-- storypole: allow -->\n\n# T\n";
        var options = new CheckOptions([new MalformedWaiver()], Today);
        var spec = Checker.Check(SourceText.From(text), "a.md", TextWorkspace.TechSpec, options, Surroundings.Unknown);
        Assert.Single(Acceptance.Of(spec.Diagnostics, spec.Waivers, options).Diagnostics);
    }

    private static DateOnly Today => new(2026, 11, 22);

    private static Acceptance Check(string text, DateOnly today)
    {
        var options = new CheckOptions([new UnresolvedPlaceholder()], today);
        var source = SourceText.From(text);
        var spec = Checker.Check(source, "a.md", TextWorkspace.TechSpec, options, Surroundings.Unknown);
        var found = spec.Diagnostics.Select(x => x with { Message = source.Text(x.Span).Trim('[', ']') });
        return Acceptance.Of([.. found], spec.Waivers, options);
    }
}
