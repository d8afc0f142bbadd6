using CsCheck;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Templates;

/// <summary>Whatever is given for a template or a specification, there is a schema and a match.</summary>
public sealed class AnyTemplateTests
{
    private static readonly Gen<string[]> Lines = Gen.OneOf(
        Gen.OneOf(
            "# [Title]",
            "# T",
            "## A",
            "### Decision 1: [x y]",
            "### Decision 2",
            "#### []",
            "## (optional)",
            "**L**: [A/B/C]",
            "****: x",
            "**[x]**:",
            "**L** (optional):",
            "- [ ] [a b]",
            "- [N]: [W]",
            "1. **[x]** ✓",
            "   - Pros: [y z]",
            "  - : ",
            "- **:** x",
            "| a | b |\n|---|---|\n| H/M/L | [x] |",
            "| a |\n|---|\n| x | y | z |",
            "```text",
            "├── [x]",
            "[Method] /a",
            "- : [x]",
            "<!-- repeat -->",
            "<!-- optional",
            "---",
            "version: 1",
            "\\[x\\]",
            "[/]",
            "[\\",
            ""
        ),
        Gen.String[0, 12]
    ).Array[0, 14];

    private static readonly Gen<string> AnyText = Lines.Select(x => string.Join('\n', x));

    [Fact]
    public void Any_text_compiles_and_its_schema_can_be_written() =>
        AnyText.Sample(x =>
        {
            var schema = TemplateCompiler.Compile(SourceText.From(x), "any").Schema;
            return SchemaJson.Write(schema).StartsWith('{') && schema.Sections.Length >= 1;
        });

    [Fact]
    public void Any_text_matches_any_schema_and_each_bound_part_knows_its_section() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (template, text) =>
                {
                    var schema = TemplateCompiler.Compile(SourceText.From(template), "any").Schema;
                    var spec = SpecReader.Read(DocumentParser.Parse(SourceText.From(text)), schema);
                    var match = SchemaMatch.Of(spec.Outline, schema, spec.Terms);
                    return Enumerable
                        .Range(0, schema.Sections.Length)
                        .All(x => match.PartOf(x) < 0 || match.SectionOf(match.PartOf(x)) == x);
                }
            );

    [Fact]
    public void A_template_matches_itself_in_order_and_in_level() =>
        Lines.Sample(x =>
        {
            // Blank lines keep rules from making headings of labels.
            var source = SourceText.From(string.Join("\n\n", x));
            var schema = TemplateCompiler.Compile(source, "any").Schema;
            var spec = SpecReader.Read(DocumentParser.Parse(source), schema);
            var faults = SchemaMatch.Of(spec.Outline, schema, spec.Terms).Faults;
            return faults.All(fault => fault.Kind is SectionFaultKind.Duplicate or SectionFaultKind.Level);
        });
}
