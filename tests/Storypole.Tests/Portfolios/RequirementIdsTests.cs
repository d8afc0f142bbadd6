using System.Text;
using Storypole.Portfolios;

namespace Storypole.Tests.Portfolios;

public sealed class RequirementIdsTests
{
    [Theory]
    [InlineData("FR-1", "FR-1")]
    [InlineData("FR-007: a name", "FR-7")]
    [InlineData("NFR12 and more", "NFR-12")]
    [InlineData("REQ-PAY-3", "REQ-PAY-3")]
    [InlineData("FR-1.02", "FR-1.2")]
    [InlineData("FR-100", "FR-100")]
    [InlineData("FR-0", "FR-0")]
    [InlineData("R1.", "R-1")]
    [InlineData("fr-1", null)]
    [InlineData("FR-", null)]
    [InlineData("FR-1a", null)]
    [InlineData("FR-1_b", null)]
    public void An_id_is_letters_and_a_number(string text, string? expected) =>
        Assert.Equal(expected, RequirementIds.ReadAt(Encoding.UTF8.GetBytes(text), 0, out _));

    [Theory]
    [InlineData("see FR-1, (FR-2) and xFR-3; UTF8x", "FR-1 FR-2")]
    [InlineData("FR-1 to FR-3 hold", "FR-1 FR-2 FR-3 FR-3")]
    [InlineData("FR-1–3 hold", "FR-1 FR-2 FR-3")]
    [InlineData("FR-1..FR-2", "FR-1 FR-2 FR-2")]
    [InlineData("FR-1 - NFR-3", "FR-1 NFR-3")]
    [InlineData("FR-1 - 3rd", "FR-1")]
    [InlineData("FR-1 to FR-9999", "FR-1 FR-9999")]
    public void A_range_names_all_that_lie_in_it(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var found = new List<string>();
        var at = 0;
        while (RequirementIds.Next(bytes, ref at, out _) is { } id)
        {
            found.Add(id);
            found.AddRange(RequirementIds.Between(id, RequirementIds.EndOfRange(bytes, at, id)));
        }

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void A_number_of_a_megabyte_is_no_id() =>
        Assert.Null(RequirementIds.ReadAt(Encoding.UTF8.GetBytes($"FR-1{new string('1', 1_000_000)}"), 0, out _));

    [Theory]
    [InlineData("FR-1", "FR-1", true)]
    [InlineData("FR-1", "FR-1.2", true)]
    [InlineData("FR-1.2", "FR-1", true)]
    [InlineData("FR-1", "FR-12", false)]
    [InlineData("FR-1", "NFR-1", false)]
    public void Parts_are_of_their_whole(string a, string b, bool expected) =>
        Assert.Equal(expected, RequirementFact.AreOfOne(a, b));
}
