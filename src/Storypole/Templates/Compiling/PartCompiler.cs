using System.Collections.Immutable;
using Storypole.Documents;

namespace Storypole.Templates.Compiling;

/// <summary>Reads what stands under a heading or a label of a template.</summary>
internal static class PartCompiler
{
    /// <summary>The part that a label names: what stands below it counts before the text behind it.</summary>
    public static SchemaPart Label(TemplateText template, in Part part)
    {
        var title = SectionTitle.Read(template.Text(part.Name));
        var name = title.HasPlaceholder ? title.Name : template.Text(part.Name).Trim();
        var term = ListCompiler.TermOf(name);
        var isOptional = TemplateWords.SayOptional(template.Text(part.Remark));
        foreach (var comment in template.CommentsIn(part.BodyStart, part.BodyEnd))
        {
            isOptional |= TemplateWords.SayOptional(comment);
        }

        var said = Annotations.Among(template, part.BodyStart, part.BodyEnd);
        said = Annotations.In(template, part.Value, said);
        var body = Body(template, part.BodyStart, part.BodyEnd, name, term, isOptional);
        var value = Annotations.Without(template.Text(part.Value));
        var found = body.Count > 0 ? body[0] : FieldCompiler.Compile(name, term, isOptional, value);
        return Annotated(found, said) with { Repeats = title.HasPlaceholder };
    }

    /// <summary>A part with what a comment says of it.</summary>
    public static SchemaPart Annotated(SchemaPart part, Annotation said)
    {
        if (part is SchemaField field && said.Values is { } values)
        {
            part = field with { Type = ValueKind.Enumeration, Enumeration = values };
        }

        return part with
        {
            IsOptional = said.IsOptional ?? part.IsOptional,
            OtherLabels = said.OtherNames,
            Demand = said.Demand,
        };
    }

    /// <summary>The parts that a run of blocks stands for, in order.</summary>
    public static List<SchemaPart> Body(
        TemplateText template,
        int start,
        int end,
        string? label,
        Term term,
        bool isOptional
    )
    {
        var parts = new List<SchemaPart>();
        for (var i = start; i < end; i = template.Document.Blocks[i].Next)
        {
            var block = template.Document.Blocks[i];
            switch (block.Kind)
            {
                case BlockKind.List:
                    parts.AddRange(ListCompiler.Compile(template, i, label, term, isOptional));
                    break;
                case BlockKind.Table:
                    parts.Add(new SchemaTable(label, term, isOptional, Columns(template, i)));
                    break;
                case BlockKind.Code:
                    parts.Add(CodeCompiler.Compile(template, block, label, term, isOptional));
                    break;
                case BlockKind.Paragraph when Brackets.First(template.TextOf(block)) is not null:
                    parts.Add(FieldCompiler.Compile(label, term, isOptional, template.TextOf(block)));
                    break;
                default:
                    break;
            }
        }

        return parts;
    }

    private static ImmutableArray<SchemaColumn> Columns(TemplateText template, int table)
    {
        var blocks = template.Document.Blocks;
        var columns = ImmutableArray.CreateBuilder<SchemaColumn>();
        for (var row = table + 1; row < blocks[table].Next; row = blocks[row].Next)
        {
            for (var cell = row + 1; cell < blocks[row].Next; cell = blocks[cell].Next)
            {
                var text = template.Text(blocks[cell].Content).Trim();
                var number = blocks[cell].Number;
                if (blocks[row].Has(BlockFlags.HeaderRow))
                {
                    columns.Add(new SchemaColumn(text, ListCompiler.TermOf(text), ValueKind.Text, null));
                }
                else if (number < columns.Count && columns[number].Type == ValueKind.Text)
                {
                    var (type, enumeration) = FieldCompiler.CompileCell(text, columns[number].Term);
                    columns[number] = columns[number] with { Type = type, Enumeration = enumeration };
                }
            }
        }

        return columns.ToImmutable();
    }
}
