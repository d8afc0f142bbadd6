using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads a table that has a row for each dependency.</summary>
internal static class DependencyTable
{
    /// <summary>What a first column may be called where the section speaks of dependencies.</summary>
    private static readonly WordSet Things = PlanWords.Words(
        "asset|service|item|resource|system|technolog|prerequisit|requirement|servicio|serviço|recurso|dienst|сервис|服务|资源|服務|資源|サービス|서비스|항목|project"
    );

    public static void Read(Binding binding, int table, ref Grow<Dependency> found)
    {
        var blocks = binding.Document.Blocks;
        var reader = TableReader.Of(binding, table);
        var version = reader.ColumnOf(Term.Version);
        var header = table + 1;
        if (header + 1 >= blocks[header].Next || !IsNameColumn(binding.Slice(blocks[header + 1].Content)))
        {
            return;
        }

        for (var row = reader.FirstRow; row < reader.End; row = reader.RowAfter(row))
        {
            if (reader.Cell(row, 0) is not { } cell || RelationValues.IsNothing(binding.Slice(cell)))
            {
                continue;
            }

            if (FirstOfSeveral(binding.Bytes, cell) is { } names)
            {
                NeededReader.AddMarked(binding, blocks[row].Span, blocks[row].Span, names, ref found, takesPaths: true);
                continue;
            }

            // "`door_of()` checks" is named by all of its words.
            var lead = ItemLead.Read(binding.Bytes, cell);
            var isPart =
                lead.IsMarked && !lead.HasSeparator && lead.Rest.Length > 0 && binding.Bytes[cell.Start] == '`';
            var (name, inName) = NeededReader.Split(binding.Bytes, isPart ? cell : lead.Name);
            if (name.Length is > 0 and <= NeededReader.LongestName && !WorkReferences.IsAny(binding.Slice(name)))
            {
                var to = reader.Cell(row, version) is { } text
                    ? DependencyReader.VersionIn(binding.Bytes, text)
                    : inName;
                NeededReader.Add(blocks[row].Span, name, to, blocks[row].Span, ref found);
            }
        }
    }

    /// <summary>Where several names in code marks stand in one cell, from the first of them on.</summary>
    private static TextSpan? FirstOfSeveral(ReadOnlySpan<byte> bytes, TextSpan cell)
    {
        var open = bytes[cell.Start..cell.End].IndexOf((byte)'`');
        if (open < 0)
        {
            return null;
        }

        var names = cell with { Start = cell.Start + open };
        var close = bytes[(names.Start + 1)..names.End].IndexOf((byte)'`');
        return close > 0 && NeededReader.NextMarked(bytes, names.Start + close + 2, names.End) < names.End
            ? names
            : null;
    }

    private static bool IsNameColumn(ReadOnlySpan<byte> name) =>
        name.Length <= 32
        && (
            PlanWords.Holds(name, NeededReader.Tools)
            || PlanWords.Holds(name, Things)
            || name.SequenceEqual("Name"u8)
            || name.SequenceEqual("Crate"u8)
        );
}
