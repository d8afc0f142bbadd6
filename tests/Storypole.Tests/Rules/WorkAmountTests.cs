using System.Text;
using Storypole.Rules;
using Storypole.Specs;

namespace Storypole.Tests.Rules;

public sealed class WorkAmountTests
{
    [Theory]
    [InlineData("24", nameof(WorkAmount.Unit.Hours))]
    [InlineData("**10-12 hours**", nameof(WorkAmount.Unit.Hours))]
    [InlineData("1.5h (for unknowns)", nameof(WorkAmount.Unit.Hours))]
    [InlineData("30 minutes", nameof(WorkAmount.Unit.Hours))]
    [InlineData("3–5 days", nameof(WorkAmount.Unit.Days))]
    [InlineData("2 to 3 weeks", nameof(WorkAmount.Unit.Weeks))]
    [InlineData("24 hours (3 days)", nameof(WorkAmount.Unit.Hours))]
    public void A_plain_amount_has_a_unit(string text, string unit) => Assert.Equal(unit, UnitOf(text));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("8 points")]
    [InlineData("20 %")]
    [InlineData("1h 30m")]
    [InlineData("2 days + 4 hours")]
    [InlineData("2 hours (design), 6 hours (code)")]
    [InlineData("8 hours - 2 components")]
    [InlineData("16 hours – 3 of them for review")]
    [InlineData("4 hours - 1 day")]
    [InlineData("8 hours each")]
    [InlineData("40h/week")]
    public void More_than_one_figure_is_unclear(string text) =>
        Assert.Equal(nameof(WorkAmount.Unit.Unclear), UnitOf(text));

    [Fact]
    public void An_amount_is_shown_in_its_own_unit()
    {
        Assert.Equal("1 hour", WorkAmount.Shown(new WorkHours(1, 1), WorkAmount.Unit.Hours));
        Assert.Equal("10–12.5 hours", WorkAmount.Shown(new WorkHours(10, 12.5m), WorkAmount.Unit.Hours));
        Assert.Equal("1–2 days", WorkAmount.Shown(new WorkHours(8, 16), WorkAmount.Unit.Days));
        Assert.Equal("3 weeks", WorkAmount.Shown(new WorkHours(120, 120), WorkAmount.Unit.Weeks));
    }

    private static string UnitOf(string text) => WorkAmount.UnitOf(Encoding.UTF8.GetBytes(text)).ToString();
}
