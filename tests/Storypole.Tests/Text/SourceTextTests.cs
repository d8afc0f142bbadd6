using System.Text;
using CsCheck;
using Storypole.Tests.Documents;
using Storypole.Text;

namespace Storypole.Tests.Text;

public sealed class SourceTextTests
{
    [Fact]
    public void The_bytes_of_a_file_are_kept() =>
        Gen
            .Byte.Array[0, 100]
            .Sample(
                bytes => Assert.Equal(bytes, SourceText.From(bytes).Original.ToArray()),
                iter: Cases.Count,
                threads: Cases.Threads
            );

    [Theory]
    [InlineData("", TextEncoding.Utf8, true)]
    [InlineData("61", TextEncoding.Utf8, true)]
    [InlineData("EFBBBF61", TextEncoding.Utf8WithBom, true)]
    [InlineData("EFBBBF", TextEncoding.Utf8WithBom, true)]
    [InlineData("61FF", TextEncoding.InvalidUtf8, false)]
    [InlineData("EDA080", TextEncoding.InvalidUtf8, false)]
    [InlineData("FFFE6100", TextEncoding.Utf16LittleEndian, false)]
    [InlineData("FEFF0061", TextEncoding.Utf16BigEndian, false)]
    [InlineData("FFFE", TextEncoding.Utf16LittleEndian, false)]
    [InlineData("FFFE61", TextEncoding.Utf16LittleEndian, false)]
    public void The_encoding_is_told_by_the_bytes(string hex, TextEncoding encoding, bool isWritable)
    {
        var source = SourceText.From(Convert.FromHexString(hex));
        Assert.Equal((encoding, isWritable), (source.Encoding, source.IsWritable));
    }

    [Fact]
    public void A_byte_order_mark_stays_in_the_bytes_and_out_of_the_text()
    {
        var source = SourceText.From("\uFEFFa");
        Assert.Equal((3, 4, "a"), (source.Start, source.Length, source.ToString()));
        Assert.Equal(new LinePosition(1, 1), source.Position(3));
    }

    [Fact]
    public void Utf16_is_read_as_the_utf8_it_stands_for()
    {
        var source = SourceText.From(
            (byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("aé\n✓")]
        );
        Assert.Equal("aé\n✓", source.ToString());
        Assert.Equal(new LinePosition(2, 2), source.Position(source.Length));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_show_as_replacement_characters() =>
        Assert.Equal("a\uFFFDb", SourceText.From((byte[])[(byte)'a', 0xFF, (byte)'b']).ToString());

    [Theory]
    [InlineData("aé✓😀b", 10, 1, 5)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb\rc\n", 5, 3, 1)]
    [InlineData("a\n", 2, 1, 3)]
    [InlineData("", 0, 1, 1)]
    public void A_position_counts_lines_and_code_points(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), SourceText.From(text).Position(offset));
}
