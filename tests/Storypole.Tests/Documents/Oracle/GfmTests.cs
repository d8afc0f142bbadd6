using Storypole.Text;

namespace Storypole.Tests.Documents.Oracle;

/// <summary>Tables and task boxes of our own, on which we and Markdig must agree, or differ in the way that is said.</summary>
public sealed class GfmTests
{
    [Theory]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n")]
    [InlineData("a | b\n:-: | --:\nc | d\ne | f\n\ng\n")]
    [InlineData("| a | b |\r\n| - | - |\r\n| c \\| d | e |\r\n")]
    [InlineData("| `a` | **b** |\n|---|---|\n| [c](d) | ![e](f) |\n# g\n")]
    [InlineData("> | a | b |\n> |---|---|\n> | c | d |\n\ne\n")]
    [InlineData("- x\n\n  | a | b |\n  |---|---|\n  | c | d |\n- y\n")]
    [InlineData("| a | b |\n|---|---|\n")]
    [InlineData("| a | b |\n| c | d |\n")]
    [InlineData("| a |\n\n|---|\n")]
    [InlineData("- [ ] a\n- [x] b\n- [X] c\n- d\n")]
    [InlineData("1. [ ] a\n2. [x] b\n   - [ ] c\n     - [x] d\n")]
    [InlineData("- [ ] **a**: b\n  c\n\n  d\n- [x] `e`\n")]
    [InlineData("> - [ ] a\n>   - [x] b\n")]
    [InlineData("* [x] a\n+ [ ] b\n")]
    [InlineData("- [y] a\n- [] b\n- [ x] c\n- \\[ ] d\n")]
    [InlineData("[ ] a\n\n# [x] b\n")]
    [InlineData("- [ ] a\n  -\n")]
    public void Both_see_the_same(string text) => Assert.Empty(Comparison.Of(SourceText.From(text)));

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| c |\n| d | e | f |\n", "row / row of other length*")]
    [InlineData("| a | b |\n|---|---|\n| `c|d` | e |\n", "row / row of other length*")]
    [InlineData("| a | b |\n|---|---|---|\n| c | d |\n", "Paragraph / Table")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n-----\n", "Table / Heading2")]
    [InlineData("text\n| a | b |\n|---|---|\n| c | d |\n", "Paragraph / with table behind it*")]
    [InlineData("- [x]a\n", "Item / Item [x]")]
    [InlineData("- [ ](a)\n", "Item / Item [ ]")]
    public void The_difference_is_meant(string text, string difference) =>
        Assert.Contains(
            Comparison.Of(SourceText.From(text)),
            found => found.Kind.Equals(difference, StringComparison.Ordinal)
        );
}
