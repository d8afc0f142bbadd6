using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

public sealed class InlineTextTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("**Index builder** ✓", "Index builder ✓")]
    [InlineData("*a **b `c*` d***", "a b c* d")]
    [InlineData("[a](b) and ![c](d) <https://e.f> http://g.h", "a and c https://e.f http://g.h")]
    [InlineData(@"\[A\] 5 \* 3", "[A] 5 * 3")]
    [InlineData("a<br>b <!-- c --> <b>d</b>[^1]", "a b  d")]
    [InlineData("~~a~~ _b_", "a b")]
    [InlineData("a  \n   b\\\nc\nd", "a b c d")]
    [InlineData("> a\n> *b\n> c*", "a b c")]
    [InlineData("[a]", "[a]")]
    [InlineData("A &amp; B", "A &amp; B")]
    public void Plain_text_has_the_words_and_no_markup(string text, string plain)
    {
        var document = Parsed.From(text);
        Assert.Equal(plain, InlineText.Of(document, document.Blocks.Length - 1));
    }

    [Fact]
    public void A_part_is_taken_alone_and_trimmed()
    {
        var document = Parsed.From("**a**: `b` c ");
        Assert.Equal("b c", InlineText.Of(document, 1, new TextSpan(6, 13)));
        Assert.Equal("b c", InlineText.Of(document.Source, new TextSpan(6, 13)));
    }

    [Fact]
    public void Plain_text_can_be_written_to_a_buffer()
    {
        var document = Parsed.From("**a** `b`");
        Span<byte> buffer = stackalloc byte[9];
        var length = InlineText.Write(document.Source, new TextSpan(0, 9), buffer);
        Assert.Equal("a b"u8, buffer[..length]);
        length = InlineText.Write(document, 1, new TextSpan(0, 5), buffer);
        Assert.Equal("a"u8, buffer[..length]);
    }

    [Fact]
    public void References_are_resolved_in_a_document()
    {
        var document = Parsed.From("[a][b] [c]\n\n[b]: /d");
        Assert.Equal("a [c]", InlineText.Of(document, 1));
    }
}
