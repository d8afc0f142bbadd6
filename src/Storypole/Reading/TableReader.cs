using System.Runtime.CompilerServices;
using Storypole.Documents;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>A table with the terms of its columns, whatever their order. Of a very wide table only the first columns are known.</summary>
internal readonly ref struct TableReader
{
    private const int WidestKnown = 16;

    private readonly ReadOnlySpan<Block> blocks;
    private readonly int table;
    private readonly Columns columns;
    private readonly int width;

    private TableReader(ReadOnlySpan<Block> blocks, int table, Columns columns, int width)
    {
        this.blocks = blocks;
        this.table = table;
        this.columns = columns;
        this.width = width;
    }

    /// <summary>The first row below the header; equal to <see cref="End"/> when there is none.</summary>
    public int FirstRow => blocks[table + 1].Next;

    /// <summary>Index after the last row.</summary>
    public int End => blocks[table].Next;

    /// <param name="table">Index of a block of kind <see cref="BlockKind.Table"/>.</param>
    public static TableReader Of(Document document, int table)
    {
        var blocks = document.Blocks;
        var columns = default(Columns);
        var header = table + 1;
        var width = Math.Min(WidestKnown, blocks[header].Next - header - 1);
        for (var i = 0; i < width; i++)
        {
            columns[i] = NameTable.BuiltIn.Find(
                document.Slice(blocks[header + 1 + i].Content),
                NamePlace.Column,
                Term.Unknown,
                out _
            );
        }

        return new TableReader(blocks, table, columns, width);
    }

    public int RowAfter(int row) => blocks[row].Next;

    /// <summary>The first column of a term, or -1.</summary>
    public int ColumnOf(Term term)
    {
        for (var i = 0; i < width; i++)
        {
            if (columns[i] == term)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The text of a cell; null when the row has no such cell, or an empty one, or when the column is -1.</summary>
    public TextSpan? Cell(int row, int column)
    {
        var cell = row + 1 + column;
        return column >= 0 && cell < blocks[row].Next && blocks[cell].Content is { Length: > 0 } content
            ? content
            : null;
    }

    public TextSpan? Cell(int row, Term term) => Cell(row, ColumnOf(term));

    [InlineArray(WidestKnown)]
    private struct Columns
    {
        private Term first;
    }
}
