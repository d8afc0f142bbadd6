using Storypole.Templates;

namespace Storypole.Tests.Templates;

/// <summary>
/// A schema as lines, one for each thing that a specification can be held against, named by the way to it. Wording that
/// authors replace is left out, so that two templates with other guidance can be compared.
/// </summary>
internal static class SchemaPaths
{
    public static IEnumerable<SchemaPath> Of(Schema schema) => OfSection(schema.Root, "");

    private static IEnumerable<SchemaPath> OfSection(SchemaSection section, string path)
    {
        foreach (var (part, number) in section.Parts.Select((x, i) => (x, i)))
        {
            foreach (var line in OfPart(part, $"{path}{part.Label ?? $"({number})"}"))
            {
                yield return line;
            }
        }

        foreach (var child in section.Sections)
        {
            var name = $"{path}{new string('#', child.Level)} {child.Title}";
            yield return new SchemaPath(name, child.Repeats ? "section, repeats" : "section", child.IsOptional);
            foreach (var line in OfSection(child, name + " > "))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<SchemaPath> OfPart(SchemaPart part, string path)
    {
        yield return new SchemaPath(path, KindOf(part), part.IsOptional);
        IEnumerable<SchemaPart> below = part switch
        {
            SchemaGroup group => group.Fields,
            SchemaList list => list.ItemParts,
            SchemaCode code => code.ItemParts,
            _ => [],
        };
        var lines = below.SelectMany((x, i) => OfPart(x, $"{path} > {x.Label ?? $"({i})"}"));
        foreach (var line in lines.Concat(AlternativesOf(part, path)))
        {
            yield return line;
        }
    }

    /// <summary>Alternatives may be left out by their nature: a value is one of them.</summary>
    private static IEnumerable<SchemaPath> AlternativesOf(SchemaPart part, string path) =>
        part switch
        {
            SchemaField { Enumeration: { } one } => one.Alternatives.Select(x => Alternative(path, x)),
            SchemaTable table => table.Columns.SelectMany(x =>
                (x.Enumeration?.Alternatives ?? [])
                    .Select(value => Alternative($"{path} | {x.Title}", value))
                    .Prepend(new SchemaPath($"{path} | {x.Title}", $"column of {x.Type}", false))
            ),
            _ => [],
        };

    private static SchemaPath Alternative(string path, string value) => new($"{path} = {value}", "alternative", true);

    private static string KindOf(SchemaPart part) =>
        part switch
        {
            SchemaField { Enumeration.IsOpen: true } => "field of open enumeration",
            SchemaField field => $"field of {field.Type}",
            SchemaList list => $"list{(list.IsOrdered ? ", numbered" : "")}{(list.HasMarks ? ", marked" : "")}",
            SchemaCode code => $"code, {code.Kind}",
            _ => part.GetType().Name,
        } + (part.Repeats ? ", repeats" : "");
}

/// <summary>One line of a schema.</summary>
internal sealed record SchemaPath(string Path, string Kind, bool IsOptional);
