using System.Collections.Immutable;
using System.Text.Json;

namespace Storypole.Templates;

/// <summary>Writes what a section holds besides sections.</summary>
internal static class SchemaPartJson
{
    public static void WriteNamed(Utf8JsonWriter writer, SchemaPart part)
    {
        writer.WriteStartObject(part.Label!);
        Write(writer, part);
        writer.WriteEndObject();
    }

    /// <summary>The members of an object that the caller opened.</summary>
    public static void Write(Utf8JsonWriter writer, SchemaPart part)
    {
        writer.WriteString("type", KindOf(part));
        SchemaJson.WriteTerm(writer, part.Term);
        if (part.Repeats)
        {
            writer.WriteBoolean("repeats", true);
        }

        switch (part)
        {
            case SchemaField field:
                WriteType(writer, field.Type, field.Enumeration);
                break;
            case SchemaGroup group:
                WriteProperties(writer, [.. group.Fields]);
                break;
            case SchemaList list:
                writer.WriteBoolean("ordered", list.IsOrdered);
                WriteItems(writer, list);
                break;
            case SchemaChecklist checklist:
                SchemaJson.WriteStrings(writer, "examples", checklist.Items);
                break;
            case SchemaTable table:
                WriteColumns(writer, table.Columns);
                break;
            case SchemaCode code:
                writer.WriteString("content", NameOf(code.Kind));
                WriteProperties(writer, code.ItemParts);
                break;
            default:
                break;
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, SchemaList list)
    {
        writer.WriteStartObject("items");
        writer.WriteString("pattern", list.Pattern);
        if (list.HasMarks)
        {
            SchemaJson.WriteStrings(writer, "marks", ["✓", "✗"]);
        }

        WriteProperties(writer, list.ItemParts);
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, ImmutableArray<SchemaPart> parts)
    {
        var named = parts.Where(x => x.Label is not null).ToList();
        if (named.Count > 0)
        {
            writer.WriteStartObject("properties");
            named.ForEach(x => WriteNamed(writer, x));
            writer.WriteEndObject();
            SchemaJson.WriteStrings(writer, "required", named.Where(x => !x.IsOptional).Select(x => x.Label!));
        }
    }

    private static void WriteColumns(Utf8JsonWriter writer, ImmutableArray<SchemaColumn> columns)
    {
        writer.WriteStartArray("columns");
        foreach (var column in columns)
        {
            writer.WriteStartObject();
            writer.WriteString("title", column.Title);
            SchemaJson.WriteTerm(writer, column.Term);
            WriteType(writer, column.Type, column.Enumeration);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteType(Utf8JsonWriter writer, ValueKind type, Enumeration? enumeration)
    {
        if (enumeration is null)
        {
            writer.WriteString("format", NameOf(type));
            return;
        }

        SchemaJson.WriteStrings(writer, "enum", enumeration.Alternatives);
        if (enumeration.IsOpen)
        {
            writer.WriteBoolean("open", true);
        }
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string KindOf(SchemaPart part) =>
        part switch
        {
            SchemaField => "field",
            SchemaGroup => "group",
            SchemaList => "list",
            SchemaChecklist => "checklist",
            SchemaTable => "table",
            _ => "code",
        };
}
