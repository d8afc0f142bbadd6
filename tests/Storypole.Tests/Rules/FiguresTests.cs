using Storypole.Rules;

namespace Storypole.Tests.Rules;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("p99 ≤ 200 ms")]
    [InlineData("x2 the throughput")]
    [InlineData("2x")]
    [InlineData("99.9%")]
    [InlineData("zero lost messages")]
    [InlineData("Half of the memory")]
    [InlineData("no slower than today")]
    [InlineData("same as before")]
    [InlineData("every request")]
    [InlineData("½ of it")]
    [InlineData("响应时间要快")]
    [InlineData("schnell genug für alle")]
    [InlineData("[Target metric]")]
    [InlineData("TBD")]
    [InlineData("None")]
    public void A_number_a_ratio_a_count_or_a_comparison_is_a_figure(string target) => Assert.Empty(Check(target));

    [Theory]
    [InlineData("fast")]
    [InlineData("acceptable at p99")]
    [InlineData("few 5xx responses")]
    [InlineData("quick over HTTP2")]
    [InlineData("low errors_5 rate")]
    public void A_word_or_a_digit_in_a_name_is_none(string target) => Assert.Single(Check(target));

    private static IReadOnlyList<string> Check(string target) =>
        TextWorkspace
            .Of($"**Performance Requirements**:\n\n- Search: {target}\n")
            .Check(new RequirementWithoutNumber());
}
