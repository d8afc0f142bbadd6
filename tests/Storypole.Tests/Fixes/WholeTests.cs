using Storypole.Fixes;
using Storypole.Text;

namespace Storypole.Tests.Fixes;

public sealed class WholeTests
{
    [Theory]
    [InlineData("one\n\n<x>\n\ntwo\n", "one\n\ntwo\n")]
    [InlineData("one\r\n\r\n<x>\r\n\r\ntwo\r\n", "one\r\n\r\ntwo\r\n")]
    [InlineData("<x>\n\ntwo\n", "two\n")]
    [InlineData("one\n\n<x>\n", "one\n")]
    [InlineData("one\n\n<x>", "one\n")]
    [InlineData("one <x> two\n", "one two\n")]
    [InlineData("one <x>\n", "one\n")]
    [InlineData("<x> two\n", "two\n")]
    [InlineData("\uFEFF<x>\n\ntwo\n", "\uFEFFtwo\n")]
    public void What_is_taken_out_leaves_no_stump(string text, string expected)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var source = SourceText.From(bytes);
        var at = source.Bytes.IndexOf("<x>"u8);
        var cut = Whole.WithoutStump(source, new TextSpan(at, at + 3));
        byte[] rest = [.. bytes[..cut.Start], .. bytes[cut.End..]];
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(rest));
    }
}
