using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading.Risks;

/// <summary>
/// Reads the risks of all sections that hold them: rows of tables, and where no table does, headings, labels and list items.
/// The list of critical risks is no source: it details rows of the table.
/// </summary>
internal static class RiskReader
{
    public static ImmutableArray<Risk> Read(Binding binding, Subjects subjects)
    {
        var found = new Grow<Risk>();
        var parts = binding.Parts;
        for (var part = 1; part < parts.Length; )
        {
            if (subjects[part] != Term.Risks || !IsSection(binding, part))
            {
                part++;
                continue;
            }

            var before = found.Count;
            ReadTables(binding, subjects, part, ref found);
            if (found.Count == before)
            {
                RiskShapes.Read(binding, subjects, part, ref found);
            }

            part = parts[part].Next;
        }

        return found.ToImmutable();
    }

    /// <summary>A label is one only when something is listed below it: <c>**Risk**: low</c> says how hard a thing is.</summary>
    private static bool IsSection(Binding binding, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        return at.Kind == PartKind.Heading
            || (
                at.Value.IsEmpty
                && at.BodyStart < at.BodyEnd
                && binding.Document.Blocks[at.BodyStart].Kind is BlockKind.List or BlockKind.Table
            );
    }

    private static void ReadTables(Binding binding, Subjects subjects, int section, ref Grow<Risk> found)
    {
        var how = subjects[section] == binding.Terms[section] ? binding.HowOf(section) : Recognition.Shape;
        var blocks = binding.Document.Blocks;
        for (var part = section; part < binding.Parts[section].Next; part++)
        {
            if (binding.Terms[part] == Term.CriticalRisks)
            {
                continue;
            }

            for (var i = binding.Parts[part].BodyStart; i < binding.Parts[part].BodyEnd; i = blocks[i].Next)
            {
                if (blocks[i].Kind == BlockKind.Table)
                {
                    RiskTable.Read(binding, TableReader.Of(binding, i), how, ref found);
                }
            }
        }
    }
}
