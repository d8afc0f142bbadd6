using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reports;

/// <summary>Shows a template as it compiles, and how a document binds to it.</summary>
public static class TemplateText
{
    /// <summary>An outline of what a template asks for: sections with their fields, what may be left out, what repeats.</summary>
    public static string Of(Schema schema)
    {
        var text = new StringBuilder();
        foreach (var key in schema.Metadata.Keys)
        {
            Line(text, 0, $"`{key.Name}`", Remarks(key.IsOptional, false, key.Demand, key.Enumeration, key.Type));
        }

        Section(text, schema.Root, 0);
        return text.ToString();
    }

    /// <summary>What of the template stands in a document and where, what is missing, and which headings stand for nothing of it.</summary>
    public static string Of(Spec spec)
    {
        var match = SchemaMatch.Of(spec.Outline, spec.Schema, spec.Terms);
        var text = new StringBuilder();
        foreach (var key in spec.Schema.Metadata.Keys)
        {
            var isThere = spec.Metadata.Find(key.Name) is not null;
            Found(text, 0, $"`{key.Name}`", isThere ? "" : null, key.IsOptional || !Demands.Ask(spec, key.Demand));
        }

        for (var i = 0; i < spec.Schema.Sections.Length; i++)
        {
            Section(text, spec, match, i);
        }

        Others(text, spec, match);
        return text.ToString();
    }

    private static void Section(StringBuilder text, Spec spec, SchemaMatch match, int index)
    {
        var section = spec.Schema.Sections[index];
        var depth = Math.Max(0, section.Level - 1);
        var part = match.PartOf(index);
        if (index > 0)
        {
            var name = section.Title.Length > 0 ? section.Title : "[Title]";
            var where = part < 0 ? null : $"  {LineOf(spec, part)}{As(spec, part, section.Title)}";
            var mayLack = section.IsOptional || section.Repeats || !Demands.Ask(spec, section.Demand);
            Found(text, depth, name, where, mayLack);
        }

        if (part < 0)
        {
            return;
        }

        foreach (var wanted in section.Parts)
        {
            if (wanted.Label is not null)
            {
                var at = match.Find(part, wanted);
                var where = at < 0 ? null : $"  {LineOf(spec, at)}";
                Found(
                    text,
                    depth + 1,
                    $"**{wanted.Label}**",
                    where,
                    wanted.IsOptional || !Demands.Ask(spec, wanted.Demand)
                );
            }
        }
    }

    private static void Others(StringBuilder text, Spec spec, SchemaMatch match)
    {
        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind == PartKind.Heading && match.SectionOf(i) < 0)
            {
                text.Append("extra    ").Append(' ', Math.Max(0, parts[i].Level - 1) * 2);
                text.Append(VisibleText.Of(spec.Document.Source.Text(parts[i].Name))).Append("  ");
                text.Append(LineOf(spec, i)).Append('\n');
            }
        }
    }

    private static void Found(StringBuilder text, int depth, string name, string? where, bool mayLack)
    {
        text.Append(
                where is not null ? "bound    "
                : mayLack ? "optional "
                : "missing  "
            )
            .Append(' ', depth * 2)
            .Append(VisibleText.Of(name))
            .Append(where is null ? "" : VisibleText.Of(where))
            .Append('\n');
    }

    private static string LineOf(Spec spec, int part) =>
        $"line {spec.Document.Source.Position(spec.Outline.Parts[part].Span.Start).Line}";

    private static string As(Spec spec, int part, string title)
    {
        var name = spec.Document.Source.Text(spec.Outline.Parts[part].Name);
        return title.Length == 0 || name.Contains(title, StringComparison.OrdinalIgnoreCase) ? "" : $", as {name}";
    }

    private static void Section(StringBuilder text, SchemaSection section, int depth)
    {
        foreach (var part in section.Parts)
        {
            var (enumeration, type) = part is SchemaField field
                ? (field.Enumeration, field.Type)
                : (null, ValueKind.Text);
            var remarks = Remarks(part.IsOptional, part.Repeats, part.Demand, enumeration, type);
            Line(text, depth, part.Label is null ? KindOf(part) : $"**{part.Label}**", remarks);
        }

        foreach (var child in section.Sections)
        {
            var title = child.Title.Length > 0 ? child.Title : "[Title]";
            var remarks = Remarks(child.IsOptional, child.Repeats, child.Demand, null, ValueKind.Text);
            remarks.AddRange(child.OtherTitles.Select(x => $"also {x}"));
            Line(text, depth, $"{new string('#', child.Level)} {title}", remarks);
            Section(text, child, depth + 1);
        }
    }

    private static List<string> Remarks(
        bool isOptional,
        bool repeats,
        Demand demand,
        Enumeration? enumeration,
        ValueKind type
    )
    {
        var remarks = new List<string>();
        if (isOptional)
        {
            remarks.Add("optional");
        }

        if (repeats)
        {
            remarks.Add("repeats");
        }

        if (demand.When is { } when)
        {
            remarks.Add($"when {when}");
        }

        if (demand.Since is { } since)
        {
            remarks.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"since {since:yyyy-MM-dd}"));
        }

        if (enumeration is not null)
        {
            remarks.Add(string.Join('/', (IEnumerable<string>)enumeration.Alternatives));
        }
        else if (type != ValueKind.Text)
        {
            remarks.Add(type.ToString().ToLowerInvariant());
        }

        return remarks;
    }

    private static string KindOf(SchemaPart part) =>
        part switch
        {
            SchemaList => "a list",
            SchemaChecklist => "a check list",
            SchemaTable table => $"a table: {string.Join(", ", table.Columns.Select(x => x.Title))}",
            SchemaCode => "a code block",
            _ => "text",
        };

    private static void Line(StringBuilder text, int depth, string name, List<string> remarks)
    {
        text.Append(' ', depth * 2).Append(VisibleText.Of(name));
        text.Append(remarks.Count == 0 ? "" : $"  ({VisibleText.Of(string.Join("; ", remarks))})").Append('\n');
    }
}
