using Storypole.Fixes;

namespace Storypole.Tests.Fixes;

public sealed class SpellingTests
{
    private static readonly string[] Statuses =
    [
        "DRAFT",
        "APPROVED",
        "IN_PROGRESS",
        "COMPLETED",
        "WITHDRAWN",
        "SUPERSEDED",
    ];

    [Theory]
    [InlineData("DRATF", "DRAFT")]
    [InlineData("Complted", "COMPLETED")]
    [InlineData("IN_PROGRES", "IN_PROGRESS")]
    [InlineData("superceeded", "SUPERSEDED")]
    public void A_slip_of_the_finger_has_one_meaning(string written, string meant) =>
        Assert.Equal(meant, Spelling.Of(written, Statuses));

    [Theory]
    [InlineData("DONE")]
    [InlineData("REVIEWING")]
    [InlineData("ACCEPTED")]
    [InlineData("DR")]
    public void Another_word_has_none(string written) => Assert.Null(Spelling.Of(written, Statuses));

    [Fact]
    public void A_word_that_is_near_to_two_is_left_to_its_author() =>
        Assert.Null(Spelling.Of("carts", ["chart", "carts-1", "cards", "parts"]));

    [Fact]
    public void Words_of_three_letters_are_never_guessed() => Assert.Null(Spelling.Of("Hgh", ["H", "Low", "Mid"]));
}
