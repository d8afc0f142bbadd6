using Storypole.Templates;

namespace Storypole.Tests.Templates;

/// <summary>The built-in template is the founding one with other words for the author and a few things more.</summary>
public sealed class FoundingTemplateTests
{
    [Fact]
    public void Everything_that_the_founding_template_asks_for_is_asked_for_in_the_same_way()
    {
        var ours = SchemaPaths.Of(BuiltInTemplates.Schema("tech-spec")).ToHashSet();
        Assert.DoesNotContain(SchemaPaths.Of(FoundingTemplate.Compile().Schema), x => !ours.Contains(x));
    }

    [Fact]
    public void What_both_ask_for_stands_in_the_same_order()
    {
        var founding = SchemaPaths.Of(FoundingTemplate.Compile().Schema).Select(x => x.Path).ToList();
        var ours = SchemaPaths.Of(BuiltInTemplates.Schema("tech-spec")).Select(x => x.Path).Intersect(founding);
        Assert.Equal(founding, ours);
    }

    [Fact]
    public void Each_addition_is_optional_and_approved()
    {
        var founding = SchemaPaths.Of(FoundingTemplate.Compile().Schema).Select(x => x.Path).ToHashSet();
        var added = SchemaPaths
            .Of(BuiltInTemplates.Schema("tech-spec"))
            .Where(x => !founding.Contains(x.Path))
            .ToList();
        Assert.All(added, x => Assert.True(x.IsOptional, x.Path));
        Approved.Holds("Templates/tech-spec.additions.approved.txt", Lines(added.Select(x => $"{x.Path} ({x.Kind})")));
    }

    [Fact]
    public void Its_enumerations_are_the_approved_ones_and_no_prose_with_slashes()
    {
        var found = SchemaPaths
            .Of(FoundingTemplate.Compile().Schema)
            .Where(x => x.Kind == "alternative")
            .Select(x => x.Path.Split(" = "))
            .GroupBy(x => x[0], x => x[1]);
        Approved.Holds(
            "Templates/founding.enumerations.approved.txt",
            Lines(found.Select(x => $"{x.Key}: {string.Join(" | ", x)}"))
        );
    }

    [Fact]
    public void Compiling_it_finds_no_problem_in_it() => Assert.Empty(FoundingTemplate.Compile().Problems);

    [Fact]
    public void Its_notes_for_authors_are_no_part_of_a_specification()
    {
        var schema = FoundingTemplate.Compile().Schema;
        Assert.DoesNotContain(schema.Sections, x => x.Term == Term.AuthorNotes);
        Assert.True(schema.IsAuthorNote("Notes for Tech Leads"u8));
        Assert.Equal("1.0.0", schema.Version);
    }

    [Fact]
    public void None_of_its_sentences_for_authors_is_used_again()
    {
        var founding = FoundingTemplate.Compile().Schema;
        var ours = BuiltInTemplates.Schema("tech-spec");
        Assert.Empty(Sentences(founding.Guidance).Intersect(Sentences(ours.Guidance)));
        Assert.Empty(Sentences(founding.AuthorNotes).Intersect(Sentences(ours.AuthorNotes)));
        Assert.Empty(Sentences(founding.Placeholders).Intersect(Sentences(ours.Placeholders)));
    }

    /// <summary>Texts of five words or more; shorter ones are names, and enumerations have to be the same.</summary>
    private static IEnumerable<string> Sentences(IEnumerable<string> texts) =>
        texts.Where(x => x.Split(' ').Length > 4 && !x.Contains('/')).Select(x => x.ToLowerInvariant());

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
