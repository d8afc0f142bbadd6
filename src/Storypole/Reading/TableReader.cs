using System.Runtime.CompilerServices;
using System.Text;
using Storypole.Documents;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>A table with the terms of its columns, whatever their order. Of a very wide table only the first columns are known.</summary>
internal readonly ref struct TableReader
{
    private const int WidestKnown = 16;

    private readonly Document document;
    private readonly ReadOnlySpan<Block> blocks;
    private readonly int table;
    private readonly Columns columns;
    private readonly int width;

    private TableReader(Document document, int table, Columns columns, int width)
    {
        this.document = document;
        blocks = document.Blocks;
        this.table = table;
        this.columns = columns;
        this.width = width;
    }

    /// <summary>The first row below the header; equal to <see cref="End"/> when there is none.</summary>
    public int FirstRow => blocks[table + 1].Next;

    /// <summary>Index after the last row.</summary>
    public int End => blocks[table].Next;

    /// <param name="table">Index of a block of kind <see cref="BlockKind.Table"/>.</param>
    public static TableReader Of(Binding binding, int table)
    {
        var document = binding.Document;
        var blocks = document.Blocks;
        var columns = default(Columns);
        var header = table + 1;
        var width = Math.Min(WidestKnown, blocks[header].Next - header - 1);
        for (var i = 0; i < width; i++)
        {
            var name = document.Slice(blocks[header + 1 + i].Content);
            var term = binding.Names.Find(name, NamePlace.Column, Term.Unknown, out _);
            columns[i] = term == Term.Unknown ? KeywordTable.BuiltIn.Find(name) : term;
        }

        return new TableReader(document, table, columns, width);
    }

    public int RowAfter(int row) => blocks[row].Next;

    /// <summary>How many columns are known.</summary>
    public int Width => width;

    /// <summary>What a column is about.</summary>
    public Term this[int column] => columns[column];

    /// <summary>Whether a column only counts the rows: <c>#</c>, <c>ID</c>, <c>No.</c>, or nothing.</summary>
    public bool IsNumbering(int column)
    {
        var name = document.Slice(blocks[table + 2 + column].Content).Trim(" .*_`"u8);
        return name.IsEmpty
            || name.SequenceEqual("#"u8)
            || name.SequenceEqual("№"u8)
            || name.SequenceEqual("编号"u8)
            || name.SequenceEqual("序号"u8)
            || (name.Length == 2 && Ascii.EqualsIgnoreCase(name, "id"u8))
            || (name.Length == 2 && (Ascii.EqualsIgnoreCase(name, "no"u8) || Ascii.EqualsIgnoreCase(name, "nr"u8)));
    }

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
