using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads relations from the front matter and from a table below the title.</summary>
internal static class HeaderRelations
{
    private static readonly WordSet DependsOn = PlanWords.Words(
        "depends on|blocked by|requires|depends_on|depends-on|blocked_by|blocked-by|depende de|hängt ab von|abhängig von|dépend de|зависит от|依赖|依存|의존"
    );

    private static readonly WordSet Blocks = PlanWords.Words(
        "blocks|bloquea|bloqueia|blockiert|bloque |блокирует|阻塞|ブロック|차단"
    );

    public static void Read(Binding binding, ref Grow<Relation> found)
    {
        var blocks = binding.Document.Blocks;
        if (blocks.Length < 2)
        {
            return;
        }

        if (blocks[1].Kind == BlockKind.FrontMatter)
        {
            ReadFrontMatter(binding, blocks[1].Content, ref found);
        }

        var parts = binding.Parts;
        var title = parts.Length > 1 && parts[1].Kind == PartKind.Heading && parts[1].Level == 1 ? 1 : 0;
        for (var part = title; part < parts.Length; part++)
        {
            // A table that follows the labels of a header stands in the last of them.
            ref readonly var at = ref parts[part];
            if (part > title && at.Kind == PartKind.Heading)
            {
                break;
            }

            for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
            {
                if (blocks[i].Kind == BlockKind.Table)
                {
                    ReadTable(binding, i, ref found);
                }
            }
        }
    }

    private static void ReadTable(Binding binding, int table, ref Grow<Relation> found)
    {
        var blocks = binding.Document.Blocks;
        for (var row = table + 1; row < blocks[table].Next; row = blocks[row].Next)
        {
            if (row + 2 < blocks[row].Next && KindOf(binding.Slice(blocks[row + 1].Content)) is { } kind)
            {
                var value = blocks[row + 2].Content;
                RelationValues.Add(binding, blocks[row].Span, Recognition.Shape, kind, value, ref found);
            }
        }
    }

    private static void ReadFrontMatter(Binding binding, TextSpan yaml, ref Grow<Relation> found)
    {
        // Nearly none has such a key, and reading the YAML a second time is worth a look at its bytes.
        var text = binding.Slice(yaml);
        if (
            (text.IndexOf("depend"u8) < 0 && text.IndexOf("block"u8) < 0 && text.IndexOf("requires"u8) < 0)
            || YamlReader.Read(binding.Document.Source, yaml).Root is not YamlMapping mapping
        )
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (KindOf(binding.Slice(entry.KeySpan)) is not { } kind)
            {
                continue;
            }

            if (entry.Value is YamlScalar scalar)
            {
                AddScalar(binding, kind, scalar, ref found);
            }
            else if (entry.Value is YamlSequence sequence)
            {
                foreach (var item in sequence.Items)
                {
                    if (item is YamlScalar one)
                    {
                        AddScalar(binding, kind, one, ref found);
                    }
                }
            }
        }
    }

    private static void AddScalar(Binding binding, RelationKind kind, YamlScalar scalar, ref Grow<Relation> found)
    {
        if (scalar.Value.Length > 0)
        {
            RelationValues.Add(binding, scalar.Span, Recognition.Shape, kind, scalar.Span, ref found);
        }
    }

    private static RelationKind? KindOf(ReadOnlySpan<byte> name)
    {
        name = name.Trim(" *_`:"u8);
        return name.Length is 0 or > 32 ? null
            : PlanWords.Holds(name, DependsOn) ? RelationKind.DependsOn
            : PlanWords.Holds(name, Blocks) ? RelationKind.Blocks
            : null;
    }
}
