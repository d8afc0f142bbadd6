using System.Text.Json;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;
using Storypole.Text;
using Storypole.Workspace.Caching;
using Storypole.Workspace.Checks;

namespace Storypole.Tests.Workspace.Caching;

/// <summary>What is written comes back as it was.</summary>
public sealed class CacheFormatTests
{
    private static readonly TextSpan Some = new(300, 70_000);

    [Fact]
    public void A_finding_comes_back()
    {
        var finding = new Diagnostic(new RuleId(203), Severity.Warning, Some, "cut \ud83d", "help")
        {
            SideFile = "specs/kep.yaml",
            Related = [new RelatedPlace(null, Some, "here"), new RelatedPlace("b.md", default, "")],
            Fixes = [new Fix("mend", FixKind.Claim, [new TextEdit(Some, "a\0b"), new TextEdit(default, "")])],
        };
        var back = Back(x => FindingsFormat.Write(x, finding), FindingsFormat.Finding);
        Same(finding, back);
        Assert.Equal(finding.Message, back.Message);
        var bare = new Diagnostic(new RuleId(9001), Severity.Info, default, "");
        Same(bare, Back(x => FindingsFormat.Write(x, bare), FindingsFormat.Finding));
    }

    [Fact]
    public void What_is_held_back_comes_back()
    {
        var held = new HeldBack(
            new Diagnostic(new RuleId(203), Severity.Error, Some, "open"),
            HeldBackBy.Waiver,
            "because"
        );
        Same(held, Back(x => FindingsFormat.Write(x, held), FindingsFormat.HeldBack));
    }

    [Fact]
    public void A_waiver_comes_back()
    {
        var waiver = new Waiver([new RuleId(1), new RuleId(2)], Some, default, new DateOnly(2027, 3, 31), "because");
        Same(waiver, Back(x => FindingsFormat.Write(x, waiver), FindingsFormat.Waiver));
    }

    [Fact]
    public void A_rule_of_a_workspace_s_own_comes_back()
    {
        Assert.True(RuleId.TryParse("ACME001", out var own));
        var finding = new Diagnostic(own, Severity.Warning, Some, "no");
        Assert.Equal(own, Back(x => FindingsFormat.Write(x, finding), FindingsFormat.Finding).Rule);
        var waiver = new Waiver([own, new RuleId(2)], Some, default, new DateOnly(2027, 3, 31), "because");
        Assert.Equal(waiver.Rules, Back(x => FindingsFormat.Write(x, waiver), FindingsFormat.Waiver).Rules);
    }

    [Fact]
    public void Facts_come_back()
    {
        var facts = new SpecFacts(
            "a.md",
            "#7",
            Some,
            SpecStatus.Withdrawn,
            [new RelationFact(RelationKind.Blocks, null, "b.md", Some), new RelationFact(default, "#8", null, default)]
        )
        {
            BlocksList = Some,
            DependsOnList = default(TextSpan),
            IssueSpan = Some,
            Planned = [new PlannedFact(PlannedKind.Package, ulong.MaxValue, 9, Some)],
            Cited = [new CitedFact(12, Some)],
            Requirements = [new RequirementFact("FR-1", Some)],
            ProductRequirements = new CitedRequirements("prd.md", Some, [new RequirementFact("FR-2", Some)]),
        };
        Same(facts, Back(x => FactsFormat.Write(x, facts), (ref x) => FactsFormat.Read(ref x, "a.md")));
        var bare = new SpecFacts("a.md", null, default, null, []);
        Same(bare, Back(x => FactsFormat.Write(x, bare), (ref x) => FactsFormat.Read(ref x, "a.md")));
    }

    /// <summary>Who adds a member has to write and read it, and then to name it here.</summary>
    [Theory]
    [InlineData(typeof(Diagnostic), "Fixes Help Message Related Rule Severity SideFile Span")]
    [InlineData(typeof(RelatedPlace), "Message Path Span")]
    [InlineData(typeof(Fix), "Edits IsSafe Kind Title")]
    [InlineData(typeof(TextEdit), "NewText Span")]
    [InlineData(typeof(RuleId), "Custom Number")]
    [InlineData(typeof(HeldBack), "Because By Diagnostic")]
    [InlineData(typeof(Waiver), "Because Comment Covers Rules Until")]
    [InlineData(
        typeof(SpecFacts),
        "BlocksList Cited DependsOnList Issue IssueSpan Path Planned ProductRequirements Relations Requirements Status TitleSpan"
    )]
    [InlineData(typeof(RelationFact), "Issue Kind Path Span")]
    [InlineData(typeof(PlannedFact), "Key Kind Span Version")]
    [InlineData(typeof(CitedFact), "Path Span")]
    [InlineData(typeof(RequirementFact), "Id Span")]
    [InlineData(typeof(CitedRequirements), "Ids Link Path")]
    [InlineData(
        typeof(FileOutcome),
        "Diagnostics Facts File HeldBack IsBeside IsChecked IsSpec LeftOut Template Text Trouble Waivers"
    )]
    public void Every_member_is_kept(Type type, string members) =>
        Assert.Equal(
            members.Split(' '),
            type.GetProperties()
                .Select(x => x.Name)
                .Where(x => x is not "EqualityContract")
                .Order(StringComparer.Ordinal)
        );

    private static T Back<T>(Action<RecordWriter> write, RecordReader.One<T> read)
    {
        var texts = new TextTable();
        texts.NumberOf("something before");
        var to = new RecordWriter(texts);
        write(to);
        var from = new RecordReader(to.Written.Span, new TextList(texts.Written().ToArray()));
        return read(ref from);
    }

    private static void Same<T>(T expected, T actual) => Assert.Equal(Json(expected), Json(actual));

    /// <summary>Lists compare by what they hold.</summary>
    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
