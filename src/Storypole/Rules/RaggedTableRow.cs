using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A row of a table has more or fewer cells than the table has columns.</summary>
public sealed class RaggedTableRow() : Rule(213, "ragged-table-row", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var blocks = spec.Document.Blocks;
        foreach (var table in reporter.NotedBlocksOf(spec))
        {
            if (blocks[table].Kind != BlockKind.Table)
            {
                continue;
            }

            for (var row = table + 1; row < blocks[table].Next; row = blocks[row].Next)
            {
                var cells = blocks[row].Next - row - 1;
                if (cells != blocks[table].Number)
                {
                    Report(spec.Document, row, cells, blocks[table].Number, reporter);
                }
            }
        }
    }

    private static void Report(Document document, int row, int cells, int columns, Reporter reporter)
    {
        var blocks = document.Blocks;
        if (cells < columns)
        {
            reporter.Report(
                Severity.Info,
                blocks[row].Span,
                $"This row has {Count(cells)} where the table has {columns} columns",
                "add the cells that are missing; an empty one is fine"
            );
            return;
        }

        var first = blocks[row + 1 + columns].Content;
        var last = blocks[blocks[row].Next - 1].Content;
        reporter.Report(
            first.Start < last.End ? Severity.Warning : Severity.Info,
            new TextSpan(first.Start, Math.Max(first.End, last.End)),
            $"This row has {Count(cells)} where the table has {columns} columns, so the rest is not shown",
            "a bar inside a cell is written \\|, in code too"
        );
    }

    private static string Count(int cells) => cells == 1 ? "1 cell" : $"{cells} cells";
}
