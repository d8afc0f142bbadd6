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
            if (parts[part].Kind == PartKind.Heading && subjects[part] == Term.OpenQuestions)
            {
                ReadMixed(binding, part, ref found);
            }

            if (subjects[part] != Term.Risks || !IsSection(binding, part))
            {
                part++;
                continue;
            }

            var before = found.Count;
            ReadTables(binding, subjects, part, ref found);
            found.DropPlaceholders(binding, before, static x => x.Title);
            if (found.Count == before)
            {
                RiskShapes.Read(binding, subjects, part, ref found);
            }

            part = parts[part].Next;
        }

        return found.ToImmutable();
    }

    /// <summary>Among questions an item may say that it is a risk: <c>**Risk:** the index grows. *Mitigation:* …</c></summary>
    private static void ReadMixed(Binding binding, int part, ref Grow<Risk> found)
    {
        foreach (var item in Items.Of(binding.Document, binding.Parts[part]))
        {
            var lead = ItemLead.Read(binding.Bytes, Items.TextOf(binding.Document, item));
            if (
                !lead.IsMarked
                || !(lead.HasSeparator || binding.Bytes[lead.Name.End] == ':')
                || lead.Rest.IsEmpty
                || KeywordTable.BuiltIn.Find(binding.Slice(lead.Name)) != Term.Risk
            )
            {
                continue;
            }

            var rest = binding.Slice(lead.Rest);
            var mitigation = rest.IndexOf("Mitigation"u8);
            var title = mitigation > 0 ? lead.Rest with { End = lead.Rest.Start + mitigation } : lead.Rest;
            title = title with { End = title.Start + binding.Slice(title).TrimEnd(" *_(\n\r"u8).Length };
            found.Add(
                new Risk(
                    Items.LineOf(binding.Document, item),
                    Recognition.Shape,
                    title,
                    null,
                    null,
                    mitigation > 0 ? lead.Rest with { Start = lead.Rest.Start + mitigation } : null,
                    null
                )
            );
        }
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
