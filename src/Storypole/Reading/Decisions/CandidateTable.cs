using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Reading.Plan;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Reads a table that compares options, a row each: below a title of options, or before the part that recommends one.</summary>
internal static class CandidateTable
{
    private static readonly WordSet Titles = PlanWords.Words(
        "candidate|option|comparison|alternativ|evaluation|approaches|候选|对比|比较|方案|候補|比較|選択肢|후보|비교|방안|vergleich|kandidat|comparaci|comparaç|opci|opç|comparais|вариант|сравнен|кандидат"
    );

    /// <summary>The rows of the table in the part before another.</summary>
    public static ImmutableArray<Option> Before(Binding binding, in Part at)
    {
        var parts = binding.Parts;
        var before = -1;
        var end = parts[at.Parent].Next;
        for (var part = at.Parent + 1; part < end && parts[part].Block < at.Block; part = parts[part].Next)
        {
            before = parts[part].Kind == PartKind.Heading ? part : before;
        }

        var found = new Grow<Option>();
        if (before > 0 && PlanWords.Holds(binding.Slice(parts[before].Name), Titles))
        {
            Read(binding, parts[before], ref found);
        }

        return found.ToImmutable();
    }

    /// <summary>The rows of the first table of a body whose first column is named like options or not at all.</summary>
    private static void Read(Binding binding, in Part at, ref Grow<Option> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind != BlockKind.Table)
            {
                continue;
            }

            var table = TableReader.Of(binding, i);
            for (var row = table.FirstRow; row < table.End; row = table.RowAfter(row))
            {
                if (table.Cell(row, 0) is { } cell && !Nothing.IsDeclared(binding.Slice(cell)))
                {
                    var name = OptionReader.WithoutMark(binding.Bytes, ItemLead.Read(binding.Bytes, cell).Name);
                    found.Add(
                        new Option(
                            blocks[row].Span,
                            Recognition.Shape,
                            name.IsEmpty ? cell : name,
                            OptionReader.MarkIn(binding.Slice(cell)) ?? OptionWords.Read(binding.Bytes, cell, name.End),
                            null,
                            null,
                            null
                        )
                    );
                }
            }

            return;
        }
    }
}
