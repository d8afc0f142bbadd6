using Storypole.Tests.Architecture;

namespace Storypole.Tests;

public sealed class ApprovedTests
{
    [Fact]
    public void An_equal_text_holds_whatever_its_line_ends() => Approved.Holds("Surfaces/Approved.txt", "one\r\ntwo");

    [Fact]
    public void Another_text_fails_and_shows_the_lines_that_differ()
    {
        Assert.SkipWhen(Approved.IsApproving, "This run approves what it sees.");
        var failure = Assert.ThrowsAny<Exception>(() => Approved.Holds("Surfaces/Approved.txt", "one\nthree"));
        Assert.Contains("- two", failure.Message, StringComparison.Ordinal);
        Assert.Contains("+ three", failure.Message, StringComparison.Ordinal);
        var received = Repository.FullPath("tests/Storypole.Tests/Surfaces/Approved.received.txt");
        Assert.Equal("one\nthree\n", File.ReadAllText(received));
        File.Delete(received);
    }
}
