using System.Text;
using Storypole.Reading;

namespace Storypole.Tests.Reading.Plan;

public sealed class EffortUnitTests
{
    [Theory]
    [InlineData("2–3 days", 16, 24)]
    [InlineData("~2h", 2, 2)]
    [InlineData("2-3h", 2, 3)]
    [InlineData("1,5 Tage", 12, 12)]
    [InlineData("2 bis 3 Stunden", 2, 3)]
    [InlineData("2 à 3 jours", 16, 24)]
    [InlineData("2 días", 16, 16)]
    [InlineData("3 дня", 24, 24)]
    [InlineData("от 2 до 4 часов", 2, 4)]
    [InlineData("2天", 16, 16)]
    [InlineData("3个工作日", 24, 24)]
    [InlineData("3日間", 24, 24)]
    [InlineData("3일", 24, 24)]
    [InlineData("2 person-days", 16, 16)]
    [InlineData("2 semanas", 80, 80)]
    [InlineData("1,200 hours", 1200, 1200)]
    public void An_amount_counts_in_hours_in_every_language(string text, int low, int high) =>
        Assert.Equal(
            (low, high),
            EffortText.Read(Encoding.UTF8.GetBytes(text), bareIsHours: false) is { } read
                ? (read.Low, read.High)
                : default
        );

    [Theory]
    [InlineData("3 points")]
    [InlineData("第2周")]
    [InlineData("3日目")]
    [InlineData("2주차")]
    [InlineData("Week 2")]
    [InlineData("10月3日")]
    public void A_number_of_something_else_is_no_amount(string text) =>
        Assert.Null(EffortText.Read(Encoding.UTF8.GetBytes(text), bareIsHours: false));
}
