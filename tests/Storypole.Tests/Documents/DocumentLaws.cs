using System.Text;
using CsCheck;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

public sealed class DocumentLaws
{
    [Fact]
    public void Any_bytes_give_a_document() => Try(Gen.Byte.Array[0, 200], Check);

    [Fact]
    public void Any_markup_gives_a_document_whose_spans_nest_and_cover() => Try(Cases.Bytes, Check);

    [Fact]
    public void Any_utf16_gives_a_document() =>
        Try(
            Cases.Markdown.Select(text =>
                (byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]
            ),
            Check
        );

    [Fact]
    public void A_heading_appended_after_a_blank_line_changes_no_block() =>
        Try(
            Cases.Bytes,
            bytes =>
            {
                var before = DocumentParser.Parse(SourceText.From(bytes));
                foreach (var block in before.Blocks)
                {
                    if (block.Has(BlockFlags.Unclosed) && block.Kind != BlockKind.ThematicBreak)
                    {
                        return;
                    }
                }

                if (before.Source.Encoding is TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian)
                {
                    return;
                }

                var after = DocumentParser.Parse(SourceText.From((byte[])[.. bytes, .. "\n\n# x\n"u8]));
                var count = before.Blocks.Length;
                Assert.Equal(count + 1, after.Blocks.Length);
                Assert.Equal(BlockKind.Heading, after.Blocks[^1].Kind);
                Assert.Equal(before.Blocks[1..].ToArray(), after.Blocks[1..count].ToArray());
                Assert.Equal(before.Lines.ToArray(), after.Lines[..before.Lines.Length].ToArray());
            }
        );

    [Fact]
    public void The_kind_of_line_end_does_not_matter() =>
        Try(
            Cases.Markdown,
            text =>
            {
                var unix = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
                Assert.Equal(Outline.Of(unix), Outline.Of(unix.Replace("\n", "\r\n", StringComparison.Ordinal)));
                Assert.Equal(Outline.Of(unix), Outline.Of(unix.Replace('\n', '\r')));
            }
        );

    [Fact]
    public void A_quote_marker_before_each_line_puts_all_blocks_into_a_quote() =>
        Try(
            Cases.Markdown.Select(text => text.Replace("\t", "", StringComparison.Ordinal).Trim('\uFEFF', '\n', '\r')),
            text =>
            {
                // Behind a blank line, so that dashes are no front matter.
                var plain = "\n" + text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
                var quoted = Outline.Of(plain.Replace("\n", "\n> ", StringComparison.Ordinal));
                Assert.Equal(
                    ("BlockQuote\n" + Outline.Of(plain)).TrimEnd('\n'),
                    quoted.Replace("\n  ", "\n", StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void Inlines_do_not_depend_on_what_stands_around_their_text() =>
        Try(
            Gen.Select(Cases.Markdown, Gen.Int[0, 70], Gen.Int[0, 70]),
            (text, before, after) =>
            {
                var line = text.ReplaceLineEndings(" ");
                var alone = SourceText.From(line);
                var found = Inlines.Read(alone, new TextSpan(0, alone.Length));
                var within = SourceText.From(new string('*', before) + line + new string('*', after));
                var foundWithin = Inlines.Read(within, new TextSpan(before, before + alone.Length));
                Assert.Equal(InlineOutline.Of(alone, found), InlineOutline.Of(within, foundWithin));
                Assert.Equal(
                    found.Select(inline => inline.Span.Start + before),
                    foundWithin.Select(inline => inline.Span.Start)
                );
            }
        );

    private static void Try<T1, T2, T3>(Gen<(T1, T2, T3)> cases, Action<T1, T2, T3> law) =>
        cases.Sample(law, iter: Cases.Count, threads: Cases.Threads);

    private static void Try<T>(Gen<T> cases, Action<T> law) =>
        cases.Sample(law, iter: Cases.Count, threads: Cases.Threads);

    private static void Check(byte[] bytes) => Structure.Check(DocumentParser.Parse(SourceText.From(bytes)));
}
