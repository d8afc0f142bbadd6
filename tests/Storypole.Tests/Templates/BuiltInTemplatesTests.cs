using System.Text.RegularExpressions;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Templates;

public sealed partial class BuiltInTemplatesTests
{
    public static TheoryData<string> Names => [.. BuiltInTemplates.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Compiling_one_finds_no_problem(string name) =>
        Assert.Empty(TemplateCompiler.Compile(BuiltInTemplates.Source(name), name).Problems);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_that_fills_one_in_binds_completely(string name)
    {
        var schema = BuiltInTemplates.Schema(name);
        var match = Match(schema, Filled(BuiltInTemplates.Source(name).ToString()), out var outline);
        Assert.Empty(match.Faults);
        Assert.DoesNotContain(Enumerable.Range(0, schema.Sections.Length), x => match.PartOf(x) < 0);
        Assert.All(outline.Parts.ToArray().Select((x, i) => (x, i)), x => Bound(match, x.x, x.i));
        var unfound =
            from section in Enumerable.Range(0, schema.Sections.Length)
            from part in schema.Sections[section].Parts
            where part.Label is not null && IsLabelOfItsOwn(part, schema.Sections[section])
            where match.Find(match.PartOf(section), part) < 0
            select $"{schema.Sections[section].Title}: {part.Label}";
        Assert.Empty(unfound);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_that_fills_one_in_holds_none_of_its_placeholders_guidance_or_notes(string name)
    {
        var schema = BuiltInTemplates.Schema(name);
        var filled = TemplateCompiler.Compile(SourceText.From(Filled(BuiltInTemplates.Source(name).ToString())), name);
        Assert.Empty(filled.Schema.Placeholders);
        Assert.Empty(filled.Schema.Guidance);
        Assert.NotEmpty(schema.AuthorNotes);
    }

    [Fact]
    public void A_name_that_no_template_has_is_refused()
    {
        Assert.False(BuiltInTemplates.Contains("rfc"));
        Assert.Throws<ArgumentException>(() => BuiltInTemplates.Schema("rfc"));
        Assert.Throws<ArgumentException>(() => BuiltInTemplates.Source("rfc"));
    }

    [Fact]
    public void A_schema_is_compiled_once() =>
        Assert.Same(BuiltInTemplates.Schema("prd"), BuiltInTemplates.Schema("prd"));

    private static void Bound(SchemaMatch match, Part part, int index) =>
        Assert.True(
            part.Kind == PartKind.Label || match.SectionOf(index) >= 0,
            $"A heading at {part.Span} is not bound"
        );

    /// <summary>The items of an unlabelled list of fields are no parts of the outline.</summary>
    private static bool IsLabelOfItsOwn(SchemaPart part, SchemaSection section) =>
        section.Title is not ("Spike" or "Related Documents" or "") || part is not SchemaField;

    /// <summary>What an author makes of a template: words for the brackets, no comments, no notes.</summary>
    private static string Filled(string template)
    {
        var body = template[..template.LastIndexOf("\n---\n", StringComparison.Ordinal)];
        return Bracket().Replace(Comment().Replace(body, ""), x => x.Value == "[ ]" ? x.Value : "words of the author");
    }

    private static SchemaMatch Match(Schema schema, string text, out Outline outline)
    {
        var spec = SpecReader.Read(DocumentParser.Parse(SourceText.From(text)), schema);
        outline = spec.Outline;
        return SchemaMatch.Of(spec.Outline, schema, spec.Terms);
    }

    [GeneratedRegex(@"\\?\[[^\]\n]+\]")]
    private static partial Regex Bracket();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
