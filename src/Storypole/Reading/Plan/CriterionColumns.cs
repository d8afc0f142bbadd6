using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads the column of a table that says for each of its rows when it is done: <c>| Requirement | Acceptance criteria |</c>.</summary>
internal static class CriterionColumns
{
    private const int MostColumns = 12;
    private const int LongestHead = 48;

    /// <summary>A shorter cell refers to criteria that stand elsewhere: <c>AC-1, AC-2</c>.</summary>
    private const int Shortest = 6;

    public static void Read(Binding binding, int part, ref Grow<Criterion> found)
    {
        ref readonly var at = ref binding.Parts[part];
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (
                blocks[i].Kind == BlockKind.Table
                && ColumnOf(binding, i) is > 0 and var column
                && CriterionReader.IsOfThePlan(binding, part)
            )
            {
                ReadTable(binding, i, column, ref found);
            }
        }
    }

    /// <summary>The column of criteria; a first one holds the names of criteria that the rows map to something.</summary>
    private static int ColumnOf(Binding binding, int table)
    {
        var blocks = binding.Document.Blocks;
        var header = table + 1;
        var column = 0;
        for (var cell = header + 1; cell < blocks[header].Next && column < MostColumns; cell++, column++)
        {
            var name = binding.Slice(blocks[cell].Content).Trim("*_ "u8);
            if (
                column > 0
                && name.Length <= LongestHead
                && (PlanWords.IsOfCriteria(name) || CriterionNames.IsStatement(name))
            )
            {
                return column;
            }
        }

        return -1;
    }

    private static void ReadTable(Binding binding, int table, int column, ref Grow<Criterion> found)
    {
        var blocks = binding.Document.Blocks;
        for (var row = blocks[table + 1].Next; row < blocks[table].Next; row = blocks[row].Next)
        {
            var cell = row + 1 + column;
            if (cell >= blocks[row].Next)
            {
                continue;
            }

            var text = blocks[cell].Content;
            if (
                text.Length >= Shortest
                && !Nothing.IsDeclared(binding.Slice(text))
                && !CriterionNames.IsOne(binding.Bytes, text)
            )
            {
                var done = BoxText.Read(binding.Bytes, ref text);
                found.Add(new Criterion(blocks[row].Span, Recognition.Shape, text, done, null));
            }
        }
    }
}
