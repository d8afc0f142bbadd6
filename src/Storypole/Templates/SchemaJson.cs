using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Storypole.Templates;

/// <summary>
/// Writes a schema as JSON in the manner of JSON Schema: <c>properties</c> in the template's order, <c>required</c>,
/// <c>enum</c>, <c>items</c>. <c>docs/templates/schema.md</c> describes the form; a change that breaks readers raises <see cref="Version"/>.
/// </summary>
public static class SchemaJson
{
    /// <summary>The version of the form, not of the template.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One JSON document that ends without a line break.</summary>
    public static string Write(Schema schema)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteStartObject("template");
            writer.WriteString("name", schema.Name);
            writer.WriteString("version", schema.Version);
            writer.WriteEndObject();
            writer.WriteString("title", schema.Root.Title);
            writer.WriteString("type", "document");
            WriteContent(writer, schema.Root);
            WriteStrings(writer, "placeholders", schema.Placeholders);
            WriteStrings(writer, "guidance", schema.Guidance);
            WriteStrings(writer, "authorNotes", schema.AuthorNotes);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void WriteSection(Utf8JsonWriter writer, SchemaSection section)
    {
        writer.WriteStartObject(section.Title);
        writer.WriteString("type", "section");
        WriteTerm(writer, section.Term);
        writer.WriteNumber("level", section.Level);
        if (section.Repeats)
        {
            writer.WriteBoolean("repeats", true);
        }

        WriteContent(writer, section);
        writer.WriteEndObject();
    }

    /// <summary>What stands unlabelled under a heading comes first, then what has a name.</summary>
    private static void WriteContent(Utf8JsonWriter writer, SchemaSection section)
    {
        var unlabelled = section.Parts.Where(x => x.Label is null).ToList();
        if (unlabelled.Count > 0)
        {
            writer.WriteStartArray("content");
            foreach (var part in unlabelled)
            {
                writer.WriteStartObject();
                SchemaPartJson.Write(writer, part);
                writer.WriteBoolean("optional", part.IsOptional);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        var named = section.Parts.Where(x => x.Label is not null).ToList();
        var sections = section
            .Sections.ExceptBy(named.Select(x => x.Label), x => x.Title, StringComparer.Ordinal)
            .ToList();
        if (named.Count + sections.Count > 0)
        {
            writer.WriteStartObject("properties");
            named.ForEach(x => SchemaPartJson.WriteNamed(writer, x));
            sections.ForEach(x => WriteSection(writer, x));
            writer.WriteEndObject();
            var required = named.Where(x => !x.IsOptional).Select(x => x.Label!);
            WriteStrings(writer, "required", required.Concat(sections.Where(x => !x.IsOptional).Select(x => x.Title)));
        }
    }

    internal static void WriteTerm(Utf8JsonWriter writer, Term term)
    {
        if (term != Term.Unknown)
        {
            writer.WriteString("term", JsonNamingPolicy.CamelCase.ConvertName(term.ToString()));
        }
    }

    internal static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
