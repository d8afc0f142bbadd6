using System.Collections.Immutable;
using Storypole.Documents;

namespace Storypole.Templates.Compiling;

/// <summary>Reads the lists of a template: check lists, labelled fields, and items of one pattern with labelled parts below them.</summary>
internal static class ListCompiler
{
    /// <summary>Lists below lists are read to this depth; what is deeper is prose.</summary>
    private const int Deepest = 6;

    /// <summary>The parts that a list stands for: one, or for labelled items without a label above them one for each item.</summary>
    public static IReadOnlyList<SchemaPart> Compile(
        TemplateText template,
        int list,
        string? label,
        Term term,
        bool isOptional,
        int depth = 0
    )
    {
        var items = ItemsOf(template, list, depth);
        var isOrdered = template.Document.Blocks[list].Has(BlockFlags.Ordered);
        isOptional |= items.TrueForAll(x => x.IsOptional);
        if (items.TrueForAll(x => x.IsTask))
        {
            return [new SchemaChecklist(label, term, isOptional, [.. items.Select(x => x.Text)])];
        }

        if (items.TrueForAll(x => x.Label is not null && x.Parts.Count == 0))
        {
            var fields = items.Select(x => FieldOf(x, TermOf(x.Label!)));
            return label is null ? [.. fields] : [new SchemaGroup(label, term, isOptional, [.. fields])];
        }

        var hasMarks = items.Exists(x => x.HasMark);
        return [new SchemaList(label, term, isOptional, isOrdered, items[0].Text, hasMarks, PartsOf(items))];
    }

    public static Term TermOf(string name) => NameTable.BuiltIn.Find(System.Text.Encoding.UTF8.GetBytes(name), out _);

    private static SchemaField FieldOf(Item item, Term term) =>
        (SchemaField)
            PartCompiler.Annotated(FieldCompiler.Compile(item.Label, term, item.IsOptional, item.Value), item.Said);

    private static List<Item> ItemsOf(TemplateText template, int list, int depth)
    {
        var items = new List<Item>();
        for (var i = list + 1; i < template.Document.Blocks[list].Next; i = template.Document.Blocks[i].Next)
        {
            items.Add(ReadItem(template, i, depth));
        }

        return items;
    }

    private static Item ReadItem(TemplateText template, int item, int depth)
    {
        var blocks = template.Document.Blocks;
        var text = "";
        var said = Annotation.None;
        var parts = new List<SchemaPart>();
        for (var i = item + 1; i < blocks[item].Next; i = blocks[i].Next)
        {
            // `[Name]: [What]` has the form of a link definition.
            if (text.Length == 0 && blocks[i].Kind is BlockKind.Paragraph or BlockKind.LinkDefinition)
            {
                said = Annotations.In(template, blocks[i].Span, said);
                text = Annotations.Without(template.TextOf(blocks[i]));
            }
            else if (blocks[i].Kind == BlockKind.List && depth < Deepest)
            {
                parts.AddRange(NestedParts(template, i, depth + 1));
            }
        }

        var (label, value) = ItemText.Read(text);
        var isOptional =
            Brackets.First(label is null ? text : value) is { } bracket && TemplateWords.SayOptional(bracket);
        return new Item(text, label, value, blocks[item].Has(BlockFlags.Task), isOptional, parts, said);
    }

    /// <summary>Below an item each labelled line is a part of its own; lines of one pattern are one list.</summary>
    private static List<SchemaPart> NestedParts(TemplateText template, int list, int depth)
    {
        var parts = new List<SchemaPart>();
        foreach (var item in ItemsOf(template, list, depth))
        {
            if (item.Label is null)
            {
                parts.AddRange(Compile(template, list, null, Term.Unknown, false, depth));
                break;
            }

            var term = TermOf(item.Label);
            parts.Add(
                item.Parts is [SchemaList only] && only.Label is null
                    ? only with
                    {
                        Label = item.Label,
                        Term = term,
                    }
                    : FieldOf(item, term)
            );
        }

        return parts;
    }

    /// <summary>All parts that any item holds; those that another item with parts lacks are optional.</summary>
    private static ImmutableArray<SchemaPart> PartsOf(List<Item> items)
    {
        var holders = items.FindAll(x => x.Parts.Count > 0);
        var parts = new List<SchemaPart>();
        foreach (var part in holders.SelectMany(x => x.Parts))
        {
            if (parts.TrueForAll(x => !IsSame(x, part)))
            {
                var isEverywhere = holders.TrueForAll(holder => holder.Parts.Exists(x => IsSame(x, part)));
                parts.Add(part with { IsOptional = part.IsOptional || !isEverywhere });
            }
        }

        return [.. parts];
    }

    private static bool IsSame(SchemaPart one, SchemaPart other) =>
        string.Equals(one.Label, other.Label, StringComparison.OrdinalIgnoreCase);

    private sealed record Item(
        string Text,
        string? Label,
        string Value,
        bool IsTask,
        bool IsOptional,
        List<SchemaPart> Parts,
        Annotation Said
    )
    {
        public bool HasMark => Text.TrimEnd(' ', '*').EndsWith('✓') || Text.TrimEnd(' ', '*').EndsWith('✗');
    }
}
