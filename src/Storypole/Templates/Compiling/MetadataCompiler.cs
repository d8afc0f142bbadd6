using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Templates.Compiling;

/// <summary>
/// Reads the front matter of a template. A key whose value is a placeholder is asked for; a key with a value of its own,
/// <c>version: "2.1.0"</c>, speaks of the template. A comment behind a key, <c># storypole: required when …</c>, speaks of that key.
/// </summary>
internal static class MetadataCompiler
{
    private const string Address = "# storypole:";

    public static SchemaMetadata Compile(TemplateText template, Annotation document) =>
        new([.. Keys(template)], document.SideFiles, document.Paths)
        {
            Kind = document.Kind,
            About = document.About,
            StubWhen = document.StubWhen,
            AnyOrder = document.AnyOrder,
            OnlyOwnBrackets = document.OnlyOwnBrackets,
        };

    private static IEnumerable<SchemaKey> Keys(TemplateText template)
    {
        var blocks = template.Document.Blocks;
        if (blocks.Length < 2 || blocks[1].Kind != BlockKind.FrontMatter)
        {
            yield break;
        }

        var yaml = YamlReader.Read(template.Document.Source, blocks[1].Content);
        foreach (var problem in yaml.Problems)
        {
            template.Report(problem.Span, problem.Message);
        }

        foreach (var entry in yaml.Root is YamlMapping mapping ? mapping.Entries : [])
        {
            var value = template.Text(entry.Value.Span).Trim();
            if (Brackets.First(value) is not null)
            {
                yield return Key(template, entry, value);
            }
        }
    }

    private static SchemaKey Key(TemplateText template, YamlEntry entry, string value)
    {
        var term = ListCompiler.TermOf(entry.Key);
        var said = AnnotationOf(template, entry.Value.Span);
        var field = FieldCompiler.Compile(entry.Key, term, false, value.Trim('"', '\''));
        var enumeration = said.Values ?? field.Enumeration;
        return new SchemaKey(
            entry.Key,
            term,
            said.IsOptional ?? field.IsOptional,
            enumeration is null ? field.Type : ValueKind.Enumeration,
            enumeration
        )
        {
            Demand = said.Demand,
        };
    }

    private static Annotation AnnotationOf(TemplateText template, TextSpan value)
    {
        var rest = template.Document.Bytes[value.End..];
        var end = rest.IndexOf((byte)'\n');
        var line = new TextSpan(value.End, end < 0 ? template.Document.Source.Length : value.End + end);
        var text = template.Text(line);
        var at = text.IndexOf(Address, StringComparison.Ordinal);
        return at < 0
            ? Annotation.None
            : Annotations.Read(template, line, text[(at + Address.Length)..], Annotation.None);
    }
}
