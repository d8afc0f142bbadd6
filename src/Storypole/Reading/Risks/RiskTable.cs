using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Risks;

/// <summary>Reads a table that has a row for each risk, its columns in any order.</summary>
internal static class RiskTable
{
    public static void Read(Binding binding, TableReader table, Recognition how, ref Grow<Risk> found)
    {
        var impact = table.ColumnOf(Term.Impact);
        var probability = table.ColumnOf(Term.Probability);
        var mitigation = table.ColumnOf(Term.Mitigation);
        if (impact < 0 && probability < 0 && mitigation < 0)
        {
            return;
        }

        var title = TitleColumn(table);
        if (title < 0)
        {
            return;
        }

        var owner = table.ColumnOf(Term.Owner);
        for (var row = table.FirstRow; row < table.End; row = table.RowAfter(row))
        {
            if (table.Cell(row, title) is { } name && !Nothing.IsDeclared(binding.Slice(name)))
            {
                found.Add(
                    new Risk(
                        binding.Document.Blocks[row].Span,
                        how,
                        how == Recognition.Exact ? name : RiskTitle.Of(binding.Bytes, name),
                        Level(binding, table.Cell(row, impact), how),
                        Level(binding, table.Cell(row, probability), how),
                        table.Cell(row, mitigation),
                        table.Cell(row, owner)
                    )
                );
            }
        }
    }

    /// <summary>The column called risk, or the first that is neither a number nor known for something else.</summary>
    private static int TitleColumn(TableReader table)
    {
        var title = table.ColumnOf(Term.Risk);
        title = title < 0 ? table.ColumnOf(Term.Risks) : title;
        for (var i = 0; title < 0 && i < table.Width; i++)
        {
            if (table[i] == Term.Unknown && !table.IsNumbering(i))
            {
                title = i;
            }
        }

        return title;
    }

    /// <summary>
    /// In the template's own table a value that is no level is kept, for a rule to judge; elsewhere the column may well be
    /// prose.
    /// </summary>
    private static Typed<Level>? Level(Binding binding, TextSpan? cell, Recognition how)
    {
        if (cell is not { } span)
        {
            return null;
        }

        if (how == Recognition.Exact)
        {
            return new Typed<Level>(span, LevelText.Read(binding.Slice(span)));
        }

        return LevelWords.Read(binding.Slice(span)) is { } level ? new Typed<Level>(span, level) : null;
    }
}
