using System.Text;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

/// <summary>
/// Texts that make a careless reader quadratic, or make it recurse. None of these tests would end in minutes if the reader
/// were quadratic, and each says what must come out.
/// </summary>
public sealed class HostileTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData(">", BlockKind.BlockQuote)]
    [InlineData("> ", BlockKind.BlockQuote)]
    [InlineData("- ", BlockKind.ListItem)]
    [InlineData("1. ", BlockKind.ListItem)]
    [InlineData("> - ", BlockKind.ListItem)]
    public void Containers_nest_up_to_a_depth_and_deeper_markers_are_text(string marker, BlockKind deepest)
    {
        var document = Parsed.From(Repeat(marker, Many) + "x");
        var containers = 0;
        foreach (var block in document.Blocks)
        {
            containers += block.Kind is BlockKind.BlockQuote or BlockKind.ListItem ? 1 : 0;
        }

        Assert.Equal(256, containers);
        var text = document.Blocks[^1];
        var last = document.Blocks[text.Parent];
        Assert.Equal((BlockKind.Paragraph, deepest), (text.Kind, last.Kind));
        Assert.True(last.Has(BlockFlags.TooDeep));
        Assert.StartsWith(marker.Trim(), document.Source.Text(text.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_greatest_depth_nothing_is_too_deep() =>
        Assert.DoesNotContain("TooDeep", Outline.Of(Repeat("> ", 256) + "x\n" + Repeat("> ", 256) + "y"));

    [Fact]
    public void Deep_lists_are_left_and_entered_again()
    {
        var steps = string.Concat(Enumerable.Range(0, 300).Select(depth => new string(' ', 2 * depth) + "- a\n"));
        var document = Parsed.From(steps + "\nb\n\n" + steps);
        Assert.Equal("b", document.Source.Text(TopParagraph(document).Span));
    }

    [Theory]
    [InlineData("- ", "\n", "b")]
    [InlineData("> - ", ">\n", "b")]
    public void Blank_lines_under_deep_lists_cost_nothing(string start, string blank, string end)
    {
        var document = Parsed.From(start + Repeat("- ", 250) + "a\n" + Repeat(blank, 1_000_000) + end);
        Assert.Equal("b", document.Source.Text(document.Blocks[^1].Span));
        Assert.Equal(0, document.Blocks[^1].Parent);
    }

    [Fact]
    public void A_table_of_ten_thousand_columns_has_them_all()
    {
        var document = Parsed.From($"|{Repeat("a|", 10_000)}\n|{Repeat("-|", 10_000)}\n|{Repeat("b|", 10_001)}");
        Assert.Equal(10_000, Parsed.First(document, BlockKind.Table).Number);
        Assert.Equal((10_000, "b"), (document.Blocks[^1].Number, document.Source.Text(document.Blocks[^1].Content)));
    }

    [Fact]
    public void A_hundred_thousand_definitions_are_found()
    {
        var document = Parsed.From(
            string.Concat(Enumerable.Range(0, Many).Select(i => $"[l{i}]: /{i}\n"))
                + "\n"
                + Repeat("[l99999] [none] ", Many)
        );
        Assert.Equal(Many + 2, document.Blocks.Length);
        Assert.True(document.TryFindDefinition("l99999"u8, out var target));
        Assert.Equal("/99999", document.Source.Text(target.Destination));
        Assert.Equal(Many, Inlines.Read(document, document.Blocks.Length - 1).Count);
    }

    [Theory]
    [InlineData("<!-- ", 1)]
    [InlineData("<!--\n", 1)]
    [InlineData("<?\n", 1)]
    [InlineData("<div\n", 1)]
    [InlineData("<!-- -->\n", Many)]
    [InlineData("```\n", Many / 2)]
    [InlineData("[a\n", 1)]
    [InlineData("[a]: b\n\"c\n", 2)]
    [InlineData("a\n|-|-|\n", 1)]
    [InlineData("#", 1)]
    [InlineData("\r", 0)]
    [InlineData("-\n", Many + 1)]
    public void Repeated_beginnings_of_blocks_are_read_in_one_pass(string piece, int blocks) =>
        Assert.Equal(blocks + 1, Parsed.From(Repeat(piece, Many)).Blocks.Length);

    [Theory]
    [InlineData("[", "", 0)]
    [InlineData("[", "]", 0)]
    [InlineData("![", "](b)", Many)]
    [InlineData("[", "](b)", 1)]
    [InlineData("[a](b", "", 0)]
    [InlineData("[a](<b", "", 0)]
    [InlineData("[a](b \"c", "", 0)]
    [InlineData("[a](b (c", "", 0)]
    [InlineData("a *b ", "", 0)]
    [InlineData("*a ", "b* ", Many)]
    [InlineData("*a ", "b*", Many)]
    [InlineData("a**b", "c* ", Many / 2)]
    [InlineData("*a_ ", "", 0)]
    [InlineData("~~a ", "~b~~ ", Many)]
    [InlineData("a <b ", "", 0)]
    [InlineData("a <b c=\"", "", 0)]
    [InlineData("a <b c='<b c=\"", "", 0)]
    [InlineData("a <!--", "", 0)]
    [InlineData("a <?", "", 0)]
    [InlineData("a <!A", "", 0)]
    [InlineData("a <![CDATA[", "", 0)]
    [InlineData("a <b:", "", 0)]
    [InlineData("a <b@", "", 0)]
    [InlineData("http://a ", "", Many)]
    [InlineData("http://", "", 1)]
    [InlineData("www.", "", 1)]
    [InlineData("``a`", "", (Many / 2) - 1)]
    [InlineData("``a", "`", Many / 2)]
    public void Repeated_marks_are_read_in_one_pass(string opening, string closing, int inlines)
    {
        var document = Parsed.From("a " + Repeat(opening, Many) + Repeat(closing, Many));
        Assert.Equal(2, document.Blocks.Length);
        var found = Inlines.Read(document, 1);
        Assert.Equal(inlines, found.Count);
        Assert.True(InlineText.Of(document, 1).Length > 0);
    }

    [Fact]
    public void Runs_of_ticks_that_grow_are_text()
    {
        var document = Parsed.From(
            "a" + string.Concat(Enumerable.Range(1, 3000).Select(length => new string('`', length) + "a"))
        );
        Assert.Empty(Inlines.Read(document, 1));
    }

    [Fact]
    public void A_line_of_five_megabytes_is_one_line()
    {
        const int Length = 5_000_000;
        foreach (
            var line in (string[])
                [
                    new string('a', Length),
                    new string('|', Length),
                    Repeat("*a", Length / 2),
                    Repeat("- ", Length / 2) + "a",
                ]
        )
        {
            var document = Parsed.From(line);
            Assert.Equal(line.Length, document.Blocks[1].Span.Length);
        }
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_read()
    {
        var paragraph = "A paragraph of words that\ngoes on, with `code` and **bold**.\n\n- [ ] an item\n\n"u8;
        var bytes = new byte[50_000_000 / paragraph.Length * paragraph.Length];
        for (var at = 0; at < bytes.Length; at += paragraph.Length)
        {
            paragraph.CopyTo(bytes.AsSpan(at));
        }

        var document = DocumentParser.Parse(SourceText.From(bytes));
        Assert.Equal(1 + (bytes.Length / paragraph.Length * 4), document.Blocks.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EFBBBF")]
    [InlineData("FFFE")]
    [InlineData("00")]
    [InlineData("0D")]
    [InlineData("FF0AFE0A2D20FF")]
    [InlineData("EFBBBF2D2D2D0D613A20620D2D2D2D0D230061")]
    public void Odd_bytes_give_a_document(string hex) =>
        Structure.Check(DocumentParser.Parse(SourceText.From(Convert.FromHexString(hex))));

    private static Block TopParagraph(Document document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is { Kind: BlockKind.Paragraph, Parent: 0 })
            {
                return block;
            }
        }

        throw new InvalidOperationException("No paragraph outside the lists");
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
