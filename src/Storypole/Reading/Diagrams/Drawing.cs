using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Reading.Diagrams;

/// <summary>
/// A drawn text as a grid of columns, each cell saying to which sides a line goes on from it. Letters of East Asia and emoji
/// take two columns, as where they were drawn.
/// </summary>
internal sealed class Drawing
{
    public const byte Left = 1;
    public const byte Right = 2;
    public const byte Up = 4;
    public const byte Down = 8;
    public const byte Text = 16;

    /// <summary>A head; the side to which it points is the side that is set.</summary>
    public const byte Head = 32;

    /// <summary>A corner of ASCII, which may be any corner.</summary>
    public const byte Plus = 64;

    public const byte Sides = Left | Right | Up | Down;

    private const int MostRows = 200;
    private const int LongestLine = 600;

    private readonly int stride;
    private readonly byte[] cells;
    private readonly ushort[] offsets;
    private readonly int[] starts;

    private Drawing(int rows, int columns)
    {
        (Rows, stride) = (rows, columns);
        cells = new byte[rows * columns];
        offsets = new ushort[rows * columns];
        starts = new int[rows];
    }

    public int Rows { get; }

    /// <summary>As many as the widest line has.</summary>
    public int Columns { get; private set; }

    /// <summary>What stands in a cell; nothing where the grid has ended.</summary>
    public byte this[int row, int column] =>
        (uint)row < (uint)Rows && (uint)column < (uint)Columns ? cells[(row * stride) + column] : (byte)0;

    /// <summary>The bytes of the columns from one to another, the second excluded.</summary>
    public TextSpan Span(int row, int from, int to) => new(Offset(row, from), Offset(row, Math.Min(to, Columns)));

    /// <summary>Null where the text is larger than what people draw.</summary>
    public static Drawing? Of(ReadOnlySpan<byte> bytes, ReadOnlySpan<TextSpan> lines)
    {
        var longest = 0;
        foreach (var line in lines)
        {
            longest = Math.Max(longest, line.Length);
        }

        if (lines.Length > MostRows || longest > LongestLine)
        {
            return null;
        }

        // A letter of two columns has three bytes or four, so there are never more columns than bytes.
        var drawing = new Drawing(lines.Length, longest + 1);
        for (var row = 0; row < lines.Length; row++)
        {
            drawing.Fill(row, bytes, lines[row]);
        }

        // Signs of ASCII are heads of lines of ASCII; what is drawn with other lines has heads of its own.
        var text = bytes[lines[0].Start..lines[^1].End];
        if (text.IndexOf((byte)'|') >= 0 || text.IndexOf("--"u8) >= 0 || text.IndexOfAny("<>"u8) >= 0)
        {
            drawing.MarkHeads(bytes);
        }

        return drawing;
    }

    private int Offset(int row, int column) => starts[row] + offsets[(row * stride) + Math.Min(column, stride - 1)];

    private void Fill(int row, ReadOnlySpan<byte> bytes, TextSpan line)
    {
        starts[row] = line.Start;
        var text = bytes[line.Start..line.End];
        var at = row * stride;
        var end = at + stride;
        for (var i = 0; i < text.Length; )
        {
            var (cell, length, width) = Glyph.Read(text, i);
            cells[at] = cell;
            offsets[at++] = (ushort)i;
            if (width == 2)
            {
                cells[at] = cell;
                offsets[at++] = (ushort)i;
            }

            i += length;
        }

        Columns = Math.Max(Columns, at - (row * stride));
        offsets.AsSpan(at, end - at).Fill((ushort)text.Length);
    }

    /// <summary>Signs of ASCII are heads where a line leads to them: <c>--></c>, a <c>v</c> below <c>|</c>.</summary>
    private void MarkHeads(ReadOnlySpan<byte> bytes)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                ref var cell = ref cells[(row * stride) + column];
                if (cell != Text)
                {
                    continue;
                }

                var head = bytes[Offset(row, column)] switch
                {
                    (byte)'>' when HasLine(row, column - 1, Right) => Right,
                    (byte)'<' when HasLine(row, column + 1, Left) => Left,
                    (byte)'v' or (byte)'V' when HasLine(row - 1, column, Down) && StandsAlone(row, column) => Down,
                    (byte)'^' when HasLine(row + 1, column, Up) && StandsAlone(row, column) => Up,
                    _ => (byte)0,
                };
                cell = head == 0 ? cell : (byte)(Head | head);
            }
        }
    }

    private bool HasLine(int row, int column, byte side) =>
        (this[row, column] & side) != 0 && (this[row, column] & Head) == 0;

    private bool StandsAlone(int row, int column) =>
        (this[row, column - 1] & Text) == 0 && (this[row, column + 1] & Text) == 0;
}
