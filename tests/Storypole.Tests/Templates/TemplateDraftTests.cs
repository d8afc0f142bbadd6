using Storypole.Documents;
using Storypole.Reading;
using Storypole.Reports;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Templates;

public sealed class TemplateDraftTests
{
    private const string Example = """
        ---
        owner: Ada
        ---

        # Plan: Second doors

        **Status**: DRAFT

        ## Decision 1: Oak

        Oak lasts.

        ## Decision 2: Brass

        Brass shines.

        ## Risks

        | Risk | Impact |
        |------|--------|
        | Draught | L |

        - **Cost**: high
        - **Time**: short

        ## Steps

        1. Measure the wall.
        2. Cut it.
        """;

    [Fact]
    public void An_example_keeps_its_names_and_loses_its_words()
    {
        var draft = TemplateDraft.Of(DocumentParser.Parse(SourceText.From(Example)));
        Assert.Equal(
            """
            ---
            owner: "[owner]"
            ---

            # Plan: [Title]

            **Status**: [Status]

            ## Decision 1: [Title]

            [Decision 1: Oak]

            ## Risks

            | Risk | Impact |
            | --- | --- |
            | [Risk] | [Impact] |

            - **Cost**: [Cost]
            - **Time**: [Time]

            ## Steps

            1. [Steps]

            ---

            ## Notes for Authors

            - Replace every bracket by what it asks for, or by "None" where there is nothing to say.

            """,
            draft
        );
    }

    public static IEnumerable<TheoryDataRow<string>> Samples =>
        Directory
            .GetFiles(Path.Combine(Architecture.Repository.Root, "samples/specs"), "*.md")
            .Select(x => new TheoryDataRow<string>(Path.GetFileName(x)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_specification_binds_to_the_template_that_was_made_of_it(string sample)
    {
        var text = File.ReadAllText(Path.Combine(Architecture.Repository.Root, "samples/specs", sample));
        var document = DocumentParser.Parse(SourceText.From(text));
        var compiled = TemplateCompiler.Compile(SourceText.From(TemplateDraft.Of(document)), "draft");
        Assert.Empty(compiled.Problems);
        var shown = TemplateText.Of(SpecReader.Read(document, compiled.Schema)).Split('\n');
        Assert.Contains(shown, x => x.StartsWith("bound", StringComparison.Ordinal));
        Assert.DoesNotContain(
            shown,
            x => x.StartsWith("missing", StringComparison.Ordinal) && !x.Contains("**", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_trial_says_what_is_bound_missing_and_extra()
    {
        var template = "# Plan: [Title]\n\n## A\n\n[x y]\n\n## B\n\n[x y]\n\n## C (optional)\n\n[x y]\n";
        var schema = TemplateCompiler.Compile(SourceText.From(template), "t").Schema;
        var spec = SpecReader.Read(
            DocumentParser.Parse(SourceText.From("# Plan: X\n\n## A\n\nx\n\n## D\n\ny\n")),
            schema
        );
        Assert.Equal(
            """
            bound      A  line 3
            missing    B
            optional   C
            extra      D  line 7

            """,
            TemplateText.Of(spec)
        );
    }
}
