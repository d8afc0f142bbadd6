using System.Text;
using Storypole.Templates;
using Xunit;

namespace Storypole.Tests.Templates;

public sealed class NameTableTests
{
    [Fact]
    public void The_number_of_terms_is_that_behind_the_last() =>
        Assert.Equal(NameTable.TermCount, (int)Enum.GetValues<Term>().Max() + 1);

    [Fact]
    public void The_word_of_another_language_that_is_written_alike_makes_no_alias_of_the_templates_own()
    {
        Assert.Equal(
            Term.Decision,
            NameTable.BuiltIn.Find("Decision"u8, NamePlace.Numbered, Term.TechnicalDecisions, out var isOwn)
        );
        Assert.True(isOwn);
    }

    [Fact]
    public void A_known_name_is_found_whether_or_not_its_start_is_looked_at_first() =>
        Assert.All(
            NameTable.BuiltInNames(),
            x => Assert.Equal((Find(x + "：", out var isOwn), isOwn), (Find(x + ":", out isOwn), isOwn))
        );

    [Fact]
    public void A_name_of_a_workspace_means_what_it_says_there_wherever_it_stands()
    {
        var names = NameTable.BuiltInWith([
            new NameAlias(Term.TechnicalDecisions, "Paths Taken"),
            new NameAlias(Term.Overview, "Risk"),
        ]);
        Assert.Equal(Term.TechnicalDecisions, names.Find("3. paths taken:"u8, out var isOwn));
        Assert.False(isOwn);
        Assert.All(
            [NamePlace.Heading, NamePlace.Label, NamePlace.Column, NamePlace.Key],
            x => Assert.Equal(Term.Overview, names.Find("Risk"u8, x, Term.Risks, out _))
        );
        Assert.Equal(Term.Risks, names.Find("Technical Risks & Mitigations"u8, out isOwn));
        Assert.True(isOwn);
        Assert.Equal(Term.Unknown, NameTable.BuiltIn.Find("Paths Taken"u8, out _));
    }

    [Fact]
    public void The_templates_own_name_is_told_from_an_alias()
    {
        Assert.Equal(Term.Risks, Find("Technical Risks & Mitigations", out var isOwn));
        Assert.True(isOwn);
        Assert.Equal(Term.Risks, Find("Risk Assessment", out isOwn));
        Assert.False(isOwn);
    }

    [Theory]
    [InlineData("## nothing anyone calls a part", Term.Unknown)]
    [InlineData("5. Out-of-Scope", Term.OutOfScope)]
    [InlineData("✅ Definition of Done (v1)", Term.SuccessCriteria)]
    [InlineData("Milestone", Term.Milestones)]
    [InlineData("Feature Flag", Term.FeatureFlags)]
    public void A_name_is_found_however_it_is_written(string name, Term term) => Assert.Equal(term, Find(name, out _));

    [Fact]
    public void A_name_may_mean_something_in_one_place_alone()
    {
        Assert.Equal(Term.Testing, Find("Testing", NamePlace.Heading, Term.Unknown));
        Assert.Equal(Term.PhaseTesting, Find("Testing", NamePlace.Heading, Term.Phase));
        Assert.Equal(Term.Created, Find("Date", NamePlace.Key, Term.Unknown));
        Assert.Equal(Term.Date, Find("Date", NamePlace.Column, Term.Unknown));
        Assert.Equal(Term.Impact, Find("Severity", NamePlace.Column, Term.Unknown));
        Assert.Equal(Term.Unknown, Find("Severity", NamePlace.Heading, Term.Unknown));
        Assert.Equal(Term.Phase, Find("Week", NamePlace.Numbered, Term.Unknown));
        Assert.Equal(Term.Unknown, Find("Week", NamePlace.Label, Term.Unknown));
        Assert.Equal(Term.Decision, Find("D", NamePlace.Numbered, Term.TechnicalDecisions));
        Assert.Equal(Term.Unknown, Find("D", NamePlace.Numbered, Term.Risks));
    }

    [Fact]
    public void The_narrowest_place_decides_whichever_line_comes_first()
    {
        var table = NameTable.Read(
            """
            Goal = Aim
            Goals [heading] = Aim
            Risk [heading below Risks] = Aim
            """
        );

        Assert.Equal(Term.Risk, table.Find("Aim"u8, NamePlace.Heading, Term.Risks, out _));
        Assert.Equal(Term.Goals, table.Find("Aim"u8, NamePlace.Heading, Term.Unknown, out _));
        Assert.Equal(Term.Goal, table.Find("Aim"u8, NamePlace.Column, Term.Unknown, out _));
    }

    private static Term Find(string name, out bool isOwn) =>
        NameTable.BuiltIn.Find(Encoding.UTF8.GetBytes(name), out isOwn);

    private static Term Find(string name, NamePlace place, Term below) =>
        NameTable.BuiltIn.Find(Encoding.UTF8.GetBytes(name), place, below, out _);
}
