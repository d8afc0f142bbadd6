using System.Text;
using CsCheck;
using Storypole.Tests.Documents;
using Storypole.Text;

namespace Storypole.Tests.Text;

public sealed class LineIndexTests
{
    [Theory]
    [InlineData("", "0")]
    [InlineData("a", "0")]
    [InlineData("a\n", "0")]
    [InlineData("a\nb\r\nc\rd", "0 2 5 7")]
    [InlineData("\n\r\n\r\r\n\n", "0 1 3 4 6")]
    public void A_line_starts_after_each_line_end_that_something_follows(string text, string starts)
    {
        var index = LineIndex.Of(Encoding.UTF8.GetBytes(text));
        Assert.Equal(starts, string.Join(' ', Enumerable.Range(0, index.Count).Select(index.StartOf)));
    }

    [Fact]
    public void Lines_follow_each_other_and_hold_their_offsets() =>
        Cases
            .AnyOf("a", "bc", "\n", "\r", "\r\n", new string('d', 63), new string('e', 64))
            .Array[0, 40]
            .Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts)))
            .Sample(
                bytes =>
                {
                    var index = LineIndex.Of(bytes);
                    var at = 0;
                    for (var line = 0; line < index.Count; line++)
                    {
                        Assert.Equal(at, index.StartOf(line));
                        Assert.Equal(line, index.LineAt(at));
                        at = index.EndOf(line);
                        Assert.Equal(line, index.LineAt(Math.Max(at - 1, 0)));
                    }

                    Assert.Equal(bytes.Length, at);
                },
                iter: Cases.Count,
                threads: Cases.Threads
            );
}
