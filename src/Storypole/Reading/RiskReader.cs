using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// Reads the rows of the risk tables. The list of critical risks is no source: it details rows of the table.
/// </summary>
internal static class RiskReader
{
    public static ImmutableArray<Risk> Read(Binding binding)
    {
        var found = new Grow<Risk>();
        for (var section = binding.Find(Term.Risks); section >= 0; section = Sections.After(binding, section))
        {
            for (var part = section; part < binding.Parts[section].Next; part++)
            {
                if (binding.Terms[part] != Term.CriticalRisks)
                {
                    ReadTables(binding, part, binding.HowOf(section), ref found);
                }
            }
        }

        return found.ToImmutable();
    }

    private static void ReadTables(Binding binding, int part, Recognition how, ref Grow<Risk> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = binding.Parts[part].BodyStart; i < binding.Parts[part].BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Table)
            {
                ReadTable(binding, TableReader.Of(binding.Document, i), how, ref found);
            }
        }
    }

    private static void ReadTable(Binding binding, TableReader table, Recognition how, ref Grow<Risk> found)
    {
        var impact = table.ColumnOf(Term.Impact);
        var probability = table.ColumnOf(Term.Probability);
        var mitigation = table.ColumnOf(Term.Mitigation);
        if (impact < 0 && probability < 0 && mitigation < 0)
        {
            return;
        }

        var title = Math.Max(0, table.ColumnOf(Term.Risk));
        var owner = table.ColumnOf(Term.Owner);
        for (var row = table.FirstRow; row < table.End; row = table.RowAfter(row))
        {
            if (table.Cell(row, title) is { } name && !Nothing.IsDeclared(binding.Slice(name)))
            {
                found.Add(
                    new Risk(
                        binding.Document.Blocks[row].Span,
                        how,
                        name,
                        Level(binding, table.Cell(row, impact)),
                        Level(binding, table.Cell(row, probability)),
                        table.Cell(row, mitigation),
                        table.Cell(row, owner)
                    )
                );
            }
        }
    }

    private static Typed<Level>? Level(Binding binding, TextSpan? cell) =>
        cell is { } span ? new Typed<Level>(span, LevelText.Read(binding.Slice(span))) : null;
}
