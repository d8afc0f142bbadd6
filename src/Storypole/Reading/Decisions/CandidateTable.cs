using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Reading.Plan;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Reads a table that compares options, a row each: below a title of options, or before the part that recommends one.</summary>
internal static class CandidateTable
{
    private const int LongestColumn = 32;

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

    /// <summary>The rows of a table below a title of options, whose first column is named like options.</summary>
    public static void Below(Binding binding, in Part at, bool areAlternatives, ref Grow<Option> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (
                blocks[i].Kind == BlockKind.Table
                && i + 2 < blocks[i].Next
                && blocks[i + 2].Content.Length is > 0 and <= LongestColumn
                && PlanWords.Holds(binding.Slice(blocks[i + 2].Content), Titles)
            )
            {
                ReadTable(binding, i, areAlternatives ? false : null, ref found);
                return;
            }
        }
    }

    /// <summary>The rows of the first table of a body.</summary>
    private static void Read(Binding binding, in Part at, ref Grow<Option> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Table)
            {
                ReadTable(binding, i, unsaid: null, ref found);
                return;
            }
        }
    }

    /// <param name="unsaid">Whether a row was chosen that does not say it.</param>
    private static void ReadTable(Binding binding, int block, bool? unsaid, ref Grow<Option> found)
    {
        var table = TableReader.Of(binding, block);
        for (var row = table.FirstRow; row < table.End; row = table.RowAfter(row))
        {
            if (table.Cell(row, 0) is not { } cell || Nothing.IsDeclared(binding.Slice(cell)))
            {
                continue;
            }

            var name = OptionReader.WithoutMark(binding.Bytes, ItemLead.Read(binding.Bytes, cell).Name);
            var said = OptionReader.MarkIn(binding.Slice(cell)) ?? OptionWords.Read(binding.Bytes, cell, name.End);
            for (var i = 1; said is null && i < table.Width; i++)
            {
                said = table.Cell(row, i) is { } other ? OptionWords.Read(binding.Bytes, other, other.Start) : null;
            }

            found.Add(
                new Option(
                    binding.Document.Blocks[row].Span,
                    Recognition.Shape,
                    name.IsEmpty ? cell : name,
                    said ?? unsaid,
                    null,
                    null,
                    null
                )
            );
        }
    }
}
