using Storypole.Documents;

namespace Storypole.Tests.Documents;

public sealed class TableTests
{
    [Fact]
    public void A_table_has_rows_of_trimmed_cells() =>
        Assert.Equal(
            """
            Table
              TableRow (HeaderRow)
                TableCell: A
                TableCell: B
              TableRow
                TableCell: 1
                TableCell: 2
            """,
            Outline.Of("| A | B |\n|---|:-:|\n|1|  2  |\n")
        );

    [Fact]
    public void Outer_pipes_may_be_missing() =>
        Assert.Equal(
            "Table\n  TableRow (HeaderRow)\n    TableCell: A\n    TableCell: B\n  TableRow\n    TableCell: 1\n    TableCell: 2",
            Outline.Of("A | B\n--- | ---\n1 | 2")
        );

    [Fact]
    public void A_row_keeps_the_cells_it_has() =>
        Assert.Equal(
            "Table\n  TableRow (HeaderRow)\n    TableCell: A\n    TableCell: B\n  TableRow\n    TableCell: 1\n  TableRow\n    TableCell: 1\n    TableCell: 2\n    TableCell: 3",
            Outline.Of("|A|B|\n|-|-|\n|1|\n|1|2|3|")
        );

    [Fact]
    public void An_escaped_pipe_parts_no_cells_not_even_in_code() =>
        Assert.Equal(
            "Table\n  TableRow (HeaderRow)\n    TableCell: A \\| `b \\| c`\n    TableCell: D",
            Outline.Of("| A \\| `b \\| c` | D |\n|-|-|")
        );

    [Fact]
    public void A_pipe_in_code_parts_cells() =>
        Assert.Equal(
            "Table\n  TableRow (HeaderRow)\n    TableCell: `a\n    TableCell: b`",
            Outline.Of("|`a|b`|\n|-|-|")
        );

    [Fact]
    public void Empty_cells_have_a_place()
    {
        var document = Parsed.From("|A||\n|-|-|\n|  |x|");
        Assert.Equal(
            "Table\n  TableRow (HeaderRow)\n    TableCell: A\n    TableCell: \n  TableRow\n    TableCell: \n    TableCell: x",
            Outline.Of(document)
        );
        var empty = document.Blocks[6];
        Assert.Equal((2, 0, 0), (empty.Span.Length, empty.Content.Length, empty.Number));
        Assert.Equal(empty.Span.Start, empty.Content.Start);
    }

    [Fact]
    public void The_header_is_the_last_line_of_the_paragraph() =>
        Assert.Equal(
            "Paragraph: Text\nTable\n  TableRow (HeaderRow)\n    TableCell: A\n    TableCell: B",
            Outline.Of("Text\n| A | B |\n|---|---|")
        );

    [Fact]
    public void Header_and_delimiters_must_have_as_many_columns() =>
        Assert.Equal("Paragraph: | A | B |⏎|---|", Outline.Of("| A | B |\n|---|"));

    [Fact]
    public void A_table_ends_at_a_blank_line_or_another_block()
    {
        Assert.EndsWith("\nParagraph: b", Outline.Of("|A|\n|-|\n|a|\n\nb"));
        Assert.EndsWith("\nHeading1: b", Outline.Of("|A|\n|-|\n|a|\n# b"));
        Assert.EndsWith("\n  TableRow\n    TableCell: b", Outline.Of("|A|\n|-|\n|a|\nb"));
    }

    [Fact]
    public void A_table_stands_in_its_containers() =>
        Assert.Equal(
            "BlockQuote\n  List (Tight)\n    ListItem\n      Table\n        TableRow (HeaderRow)\n          TableCell: A\n        TableRow\n          TableCell: 1\nParagraph: | 2 |",
            Outline.Of("> - | A |\n>   |---|\n>   | 1 |\n| 2 |")
        );

    [Fact]
    public void The_span_of_a_table_holds_the_delimiter_row()
    {
        var (document, table) = Parsed.Only("| A |\n|---|\n\nb");
        Assert.Equal("| A |\n|---|", document.Source.Text(table.Span));
        Assert.Equal(1, table.Number);
        Assert.Equal(BlockKind.Table, table.Kind);
    }
}
