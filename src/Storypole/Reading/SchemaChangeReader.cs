using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads the tables of a database that are added or changed, with their columns.</summary>
internal static class SchemaChangeReader
{
    public static ImmutableArray<SchemaChange> Read(Binding binding)
    {
        var found = new Grow<SchemaChange>();
        for (var part = 1; part < binding.Terms.Length; part++)
        {
            if (binding.Terms[part] is not (Term.DatabaseChanges or Term.DataSchemaChanges))
            {
                continue;
            }

            foreach (var entry in Entries.Of(binding, part))
            {
                if (!entry.IsRow)
                {
                    ReadItem(binding, entry, ref found);
                }
            }
        }

        return found.ToImmutable();
    }

    private static void ReadItem(Binding binding, in Entries.Entry entry, ref Grow<SchemaChange> found)
    {
        var newColumns = new Grow<TextSpan>();
        var modifiedColumns = new Grow<TextSpan>();
        TextSpan? indexes = null;
        var hasColumns = false;
        foreach (var field in PartFields.Below(binding, entry.Block))
        {
            hasColumns |= field.Term is Term.NewColumns or Term.ModifiedColumns or Term.Indexes;
            switch (field.Term)
            {
                case Term.NewColumns:
                    ReadColumns(binding, field, ref newColumns);
                    break;
                case Term.ModifiedColumns:
                    ReadColumns(binding, field, ref modifiedColumns);
                    break;
                case Term.Indexes:
                    indexes ??= field.Value;
                    break;
                default:
                    break;
            }
        }

        var isNamed = entry.Lead.HasSeparator && NameTable.BuiltIn.Find(binding.Slice(entry.Name), out _) == Term.Table;
        var table = isNamed ? ItemLead.Read(binding.Bytes, entry.Rest).Name : entry.Name;
        if ((isNamed || hasColumns) && table.Length > 0)
        {
            found.Add(
                new SchemaChange(
                    entry.Span,
                    isNamed ? entry.How : Recognition.Shape,
                    table,
                    newColumns.ToImmutable(),
                    modifiedColumns.ToImmutable(),
                    indexes
                )
            );
        }
    }

    /// <summary>The columns on the labelled line itself, or one for each item below it.</summary>
    private static void ReadColumns(Binding binding, in PartFields.Field field, ref Grow<TextSpan> found)
    {
        var any = false;
        foreach (var item in Items.Below(binding.Document, field.Item))
        {
            any = true;
            ColumnNames.Read(binding.Bytes, Items.TextOf(binding.Document, item), ref found);
        }

        if (!any && field.Value is { } value)
        {
            ColumnNames.Read(binding.Bytes, value, ref found);
        }
    }
}
