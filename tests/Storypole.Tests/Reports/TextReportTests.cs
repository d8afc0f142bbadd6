using System.Buffers;
using System.Text;
using Storypole.Diagnostics;
using Storypole.Reports;
using Storypole.Text;

namespace Storypole.Tests.Reports;

public sealed class TextReportTests
{
    [Theory]
    [InlineData("ab [|cd|] ef", "ab cd ef", "   ^^")]
    [InlineData("\t[|cd|]", "\tcd", "\t^^")]
    [InlineData("a\tb [|cd|]", "a\tb cd", " \t  ^^")]
    [InlineData("名前 [|値|]。", "名前 値。", "     ^^")]
    [InlineData("e\u0301e\u0301 [|o\u0301|]x", "e\u0301e\u0301 o\u0301x", "   ^")]
    [InlineData("😀 [|x|]", "😀 x", "   ^")]
    [InlineData("\u202Eab [|c|]", "<U+202E>ab c", "           ^")]
    [InlineData("a [||] b", "a  b", "  ^")]
    [InlineData("ab [|", "ab ", "   ^")]
    [InlineData("[|ab\ncd|] e", "ab", "^^")]
    public void The_marker_stands_under_the_place(string marked, string line, string marker)
    {
        var shown = Lines(Report(marked));
        Assert.Equal($"1 | {line}", shown[2]);
        Assert.Equal($"  | {marker}", shown[3]);
    }

    [Fact]
    public void Of_a_long_line_only_the_surroundings_are_shown()
    {
        var shown = Lines(Report($"{new string('a', 5_000)}[|b|]{new string('c', 5_000)}"));
        Assert.Equal($"1 | …{new string('a', 60)}b{new string('c', 99)}…", shown[2]);
        Assert.Equal($"  | {new string(' ', 61)}^", shown[3]);
    }

    [Fact]
    public void A_finding_says_where_what_and_what_would_be_right() =>
        Assert.Equal(
            """
            docs/a.md:3:4: warning[SP0042]: it is wrong
              |
            3 | x: wrong
              |    ^^^^^
              = note: docs/a.md:1:1: said here
              = note: docs/b.md: and in all of this
              = help: make it right

            """,
            Report(
                "x: right\n\nx: [|wrong|]\n",
                x =>
                    x with
                    {
                        Help = "make it right",
                        Related =
                        [
                            new RelatedPlace(null, new TextSpan(0, 1), "said here"),
                            new RelatedPlace("docs/b.md", new TextSpan(0, 0), "and in all of this"),
                        ],
                    }
            )
        );

    [Fact]
    public void A_message_stays_on_its_line_and_cannot_colour_the_screen()
    {
        var shown = Lines(Report("[|a|]", x => x with { Message = "a\nb\e[31m\u2067", Help = "c\rd" }));
        Assert.EndsWith("a<U+000A>b<U+001B>[31m<U+2067>", shown[0], StringComparison.Ordinal);
        Assert.EndsWith("c<U+000D>d", shown[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_shown_as_replacements()
    {
        var text = SourceText.From((byte[])[(byte)'a', 0xFF, (byte)'b', (byte)'\n']);
        var shown = Lines(Write(text, Found(new TextSpan(2, 3))));
        Assert.Equal("1 | a\uFFFDb", shown[2]);
        Assert.Equal("  |   ^", shown[3]);
    }

    [Fact]
    public void A_byte_order_mark_is_no_column()
    {
        var shown = Lines(Write(SourceText.From("\uFEFFab"), Found(new TextSpan(3, 4))));
        Assert.StartsWith("docs/a.md:1:1:", shown[0], StringComparison.Ordinal);
        Assert.Equal("1 | ab", shown[2]);
        Assert.Equal("  | ^", shown[3]);
    }

    [Fact]
    public void A_place_behind_a_text_that_has_changed_is_shown_at_its_end() =>
        Assert.StartsWith(
            "docs/a.md:1:3:",
            Write(SourceText.From("ab"), Found(new TextSpan(70, 80))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(0, 0, 0, "No findings.\nLooked at 3 Markdown files: 1 specification, 2 others.\n")]
    [InlineData(1, 0, 2, "1 error, 2 infos in 1 file.\nLooked at 3 Markdown files: 1 specification, 2 others.\n")]
    public void The_counts_stand_at_the_end(int errors, int warnings, int infos, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        var files = errors + warnings + infos > 0 ? 1 : 0;
        new TextReport(output, new ReportOptions()).End(
            new ReportEnd(new CheckCounts(3, 1, 0, 0, files, errors, warnings, infos), [])
        );
        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Ten_thousand_findings_on_one_line_are_placed_one_from_the_other()
    {
        var text = SourceText.From(new string('ä', 20_000));
        var places = new Places(text);
        for (var i = 0; i < 20_000; i++)
        {
            Assert.Equal(new LinePosition(1, i + 1), places.At(i * 2));
        }

        Assert.Equal(new LinePosition(1, 1), places.At(0));
    }

    [Theory]
    [InlineData('a', 1)]
    [InlineData('ä', 1)]
    [InlineData('\u0301', 0)]
    [InlineData('\u200D', 0)]
    [InlineData('가', 2)]
    [InlineData('，', 2)]
    [InlineData('☃', 1)]
    [InlineData('⌚', 2)]
    public void A_character_is_as_wide_as_terminals_show_it(char character, int width) =>
        Assert.Equal(width, DisplayWidth.Of(new Rune(character)));

    private static string Report(string marked, Func<Diagnostic, Diagnostic>? change = null)
    {
        var start = Encoding.UTF8.GetByteCount(marked.AsSpan(0, marked.IndexOf("[|", StringComparison.Ordinal)));
        var close = marked.IndexOf("|]", StringComparison.Ordinal);
        var end = close < 0 ? start : Encoding.UTF8.GetByteCount(marked.AsSpan(0, close)) - 2;
        var text = SourceText.From(
            marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)
        );
        var diagnostic = Found(new TextSpan(start, end));
        return Write(text, change is null ? diagnostic : change(diagnostic));
    }

    private static Diagnostic Found(TextSpan span) => new(new RuleId(42), Severity.Warning, span, "it is wrong");

    private static string Write(SourceText text, Diagnostic diagnostic)
    {
        var output = new ArrayBufferWriter<byte>();
        new TextReport(output, new ReportOptions()).Add(new ReportedFile("docs/a.md", true, text, [diagnostic]));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string[] Lines(string report) => report.Split('\n');
}
