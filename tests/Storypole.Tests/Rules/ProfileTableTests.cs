using Storypole.Documents;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Tests.Architecture;
using Storypole.Text;

namespace Storypole.Tests.Rules;

public sealed class ProfileTableTests
{
    [Theory]
    [InlineData("**Profile**: XS", "**Overall Complexity**: L", Size.XS)]
    [InlineData("", "**Overall Complexity**: L\n\n**Estimated Hours**: 3", Size.L)]
    [InlineData("", "**Estimated Hours**: 3", Size.XS)]
    [InlineData("", "**Estimated Hours**: 8", Size.S)]
    [InlineData("", "**Estimated Hours**: 30-50", Size.L)]
    [InlineData("", "**Estimated Hours**: 400", Size.XL)]
    [InlineData("", "None", null)]
    public void The_size_is_that_of_the_header_else_of_the_letter_else_of_the_hours(
        string header,
        string estimate,
        Size? expected
    ) =>
        Assert.Equal(
            expected,
            ProfileTable.SizeOf(Read($"# Spec: A\n\n{header}\n\n## Effort Estimate\n\n{estimate}\n"))
        );

    [Fact]
    public void A_larger_change_needs_all_that_a_smaller_one_needs_and_the_largest_the_whole_template()
    {
        var sizes = Enum.GetValues<Size>();
        foreach (var (smaller, larger) in sizes.Zip(sizes.Skip(1)))
        {
            Assert.Subset(
                ProfileTable.BuiltIn.NeedsOf(larger).ToHashSet(),
                ProfileTable.BuiltIn.NeedsOf(smaller).ToHashSet()
            );
        }

        var second = TextWorkspace.TechSpec.Sections.Where(x => x.Level == 2).Select(x => x.Term);
        Assert.Equal(second.Order(), ProfileTable.BuiltIn.NeedsOf(Size.XL).Order());
    }

    [Fact]
    public void Every_name_of_the_table_is_a_section_of_the_template()
    {
        var titles = TextWorkspace.TechSpec.Sections.Select(x => x.Title).ToHashSet(StringComparer.Ordinal);
        var names = Repository
            .Read("src/Storypole/Rules/Tables/profiles.txt")
            .Split('\n')
            .Where(x => x.Contains(" = ") && x[0] != '#')
            .SelectMany(x => x.Split(" = ")[1].Split(" | "))
            .Where(x => x != "&");
        Faults.None(names.Where(x => !titles.Contains(x)));
    }

    [Fact]
    public void A_workspace_says_what_a_size_needs_and_the_others_stay()
    {
        var table = ProfileTable.BuiltIn.With(Size.M, [Term.Rollout]);
        Assert.True(table.Asks(Size.M, Term.Rollout));
        Assert.False(table.Asks(Size.M, Term.Security));
        Assert.True(table.Asks(Size.L, Term.Security));
        Assert.True(table.Asks(Size.M, Term.Alternatives));
        Assert.True(table.Asks(null, Term.Security));
    }

    private static Spec Read(string text) =>
        SpecReader.Read(DocumentParser.Parse(SourceText.From(text)), TextWorkspace.TechSpec);
}
