using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Gives a row of a table as many cells as the table has columns, where no cell has to be chosen for that.</summary>
internal static class PadRow
{
    public static Fix? Propose(FixSite site)
    {
        var blocks = site.Document.Blocks;
        var row = site.Document.BlockAt(site.Finding.Span.Start);
        while (row > 0 && blocks[row].Kind != BlockKind.TableRow)
        {
            row = blocks[row].Parent;
        }

        if (row <= 0)
        {
            return null;
        }

        var columns = blocks[blocks[row].Parent].Number;
        var cells = blocks[row].Next - row - 1;
        return cells < columns ? Pad(site.Bytes, blocks[row].Span, columns - cells)
            : IsRestEmpty(blocks, row, columns) ? Cut(site.Bytes, blocks, row, columns)
            : Escape(site.Bytes, blocks[row].Span, cells - columns);
    }

    private static Fix Pad(ReadOnlySpan<byte> bytes, TextSpan row, int missing)
    {
        var text = bytes[row.Start..row.End].TrimEnd(" \t"u8);
        var end = row.Start + text.Length;
        var isClosed = text is [.., (byte)'|'] and not [.., (byte)'\\', (byte)'|'];
        var added = (isClosed ? "" : " |") + string.Concat(Enumerable.Repeat(" |", missing));
        return new Fix("Add the cells that are missing", FixKind.Form, [new TextEdit(new TextSpan(end, end), added)]);
    }

    private static bool IsRestEmpty(ReadOnlySpan<Block> blocks, int row, int columns)
    {
        for (var cell = row + 1 + columns; cell < blocks[row].Next; cell++)
        {
            if (blocks[cell].Content.Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static Fix Cut(ReadOnlySpan<byte> bytes, ReadOnlySpan<Block> blocks, int row, int columns)
    {
        var start = blocks[row + 1 + columns].Span.Start;
        var end = blocks[row].Span.Start + bytes[blocks[row].Span.Start..blocks[row].Span.End].TrimEnd(" \t"u8).Length;
        return new Fix(
            "Take out the empty cells",
            FixKind.Form,
            [new TextEdit(new TextSpan(start, Math.Max(start, end)), "")]
        );
    }

    /// <summary>Escapes the bars in code, when they are just as many as there are cells too many.</summary>
    private static Fix? Escape(ReadOnlySpan<byte> bytes, TextSpan row, int tooMany)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var at = row.Start; at < row.End; )
        {
            var step = bytes[at..row.End].IndexOf((byte)'`');
            if (step < 0)
            {
                break;
            }

            var open = at + step;
            var ticks = Math.Max(1, bytes[open..row.End].IndexOfAnyExcept((byte)'`'));
            var inner = open + ticks;
            var length = bytes[inner..row.End].IndexOf(bytes[open..inner]);
            if (length < 0)
            {
                break;
            }

            for (var i = inner; i < inner + length; i++)
            {
                if (bytes[i] == '|' && bytes[i - 1] != '\\')
                {
                    edits.Add(new TextEdit(new TextSpan(i, i), "\\"));
                }
            }

            at = inner + length + ticks;
        }

        return edits.Count == tooMany ? new Fix("Escape the bars in code", FixKind.Reading, edits.ToImmutable()) : null;
    }
}
