using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Reading.Apis;
using Storypole.Reading.Plan;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Data;

/// <summary>Reads the tables of a database that are added or changed, with their columns.</summary>
internal static class SchemaChangeReader
{
    private static readonly WordSet DataWords = PlanWords.Words(
        "data model|database schema|datenmodell|datenbank|数据模型|数据库|資料模型|資料庫|データモデル|データベース|데이터 모델|데이터베이스"
            + "|modelo de datos|base de datos|modelo de dados|banco de dados|modèle de données|base de données|модель данных|база данных|базы данных"
    );

    public static ImmutableArray<SchemaChange> Read(Binding binding)
    {
        var found = new Grow<SchemaChange>();
        var end = 0;
        for (var part = 1; part < binding.Terms.Length; part++)
        {
            if (binding.Terms[part] is not (Term.DatabaseChanges or Term.DataSchemaChanges))
            {
                if (MayHold(binding, part))
                {
                    end = IsOfData(binding, part) ? Math.Max(end, binding.Parts[part].Next) : end;
                    SchemaShapes.Read(binding, part, part < end, ref found);
                    ReadMentions(binding, part, ref found);
                }

                continue;
            }

            end = Math.Max(end, binding.Parts[part].Next);
            SchemaShapes.Read(binding, part, isOfData: true, ref found);

            foreach (var entry in Entries.Of(binding, part))
            {
                if (!entry.IsRow)
                {
                    ReadItem(binding, entry, ref found);
                }
            }

            if (binding.HowOf(part) != Recognition.Exact)
            {
                ReadMentions(binding, part, ref found);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A table that is named a second time says more about the same change.</summary>
    private static void ReadMentions(Binding binding, int part, ref Grow<SchemaChange> found)
    {
        var named = new Grow<SchemaChange>();
        var areTables = binding.Terms[part] is Term.DatabaseChanges or Term.DataSchemaChanges;
        TableMentions.Read(binding, binding.Parts[part], areTables, ref named);
        foreach (ref readonly var change in named.Span)
        {
            if (!IsKnown(binding, change.Table, found.Span))
            {
                found.Add(change);
            }
        }
    }

    /// <summary>Of very many only the last ones are looked through.</summary>
    private static bool IsKnown(Binding binding, TextSpan table, ReadOnlySpan<SchemaChange> found)
    {
        foreach (ref readonly var change in found[Math.Max(0, found.Length - 128)..])
        {
            if (binding.Slice(change.Table).SequenceEqual(binding.Slice(table)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfData(Binding binding, int part) =>
        binding.Terms[part] == Term.DataModel
        || (
            binding.Terms[part] == Term.Unknown
            && binding.Parts[part].Kind == PartKind.Heading
            && PlanWords.Holds(binding.Slice(binding.Parts[part].Name), DataWords)
        );

    /// <summary>Parts without a title that the template has, in which people write statements and columns.</summary>
    private static bool MayHold(Binding binding, int part) =>
        binding.HowOf(part) != Recognition.Exact
        && binding.Terms[part]
            is Term.Unknown
                or Term.DataModel
                or Term.Design
                or Term.Migration
                or Term.MigrationStrategy
                or Term.ImplementationPlan
                or Term.Phase
                or Term.Tasks
                or Term.Step
                or Term.ChangesRequired
        && ApiContext.Allows(binding, part);

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

        var isNamed = entry.Lead.HasSeparator && binding.Names.Find(binding.Slice(entry.Name), out _) == Term.Table;
        var table = isNamed ? ItemLead.Read(binding.Bytes, entry.Rest).Name : entry.Name;
        if ((isNamed || hasColumns) && table.Length > 0 && !binding.Schema.IsExample(binding.Slice(table)))
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
