using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Fixes;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Tests.Fixes;

public sealed class FixCatalogTests
{
    [Fact]
    public void Fixes_are_in_the_order_of_rules_and_each_is_of_a_rule_that_exists()
    {
        var ids = FixCatalog.Rules.Select(x => x.Number).ToList();
        Assert.Equal(ids.Distinct().Order(), ids);
        Assert.All(FixCatalog.Rules, x => Assert.Contains(x, RuleCatalog.All.Select(y => y.Id)));
    }

    [Fact]
    public void A_text_that_cannot_be_written_back_has_no_fix()
    {
        byte[] bytes = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("~~~\ncode\n")];
        Assert.Null(Propose(SourceText.From(bytes)));
        Assert.NotNull(Propose(SourceText.From("~~~\ncode\n")));
    }

    [Fact]
    public void What_lies_in_a_file_beside_the_text_has_no_fix()
    {
        var spec = SpecReader.Read(DocumentParser.Parse(SourceText.From("~~~\ncode\n")), TextWorkspace.TechSpec);
        var finding = new Diagnostic(new RuleId(103), Severity.Error, new TextSpan(0, 3), "") { SideFile = "kep.yaml" };
        Assert.Null(FixCatalog.Propose(spec, "spec.md", finding, FixWorld.Unknown));
    }

    private static Fix? Propose(SourceText text)
    {
        var spec = SpecReader.Read(DocumentParser.Parse(text), TextWorkspace.TechSpec);
        var finding = new Diagnostic(new RuleId(103), Severity.Error, new TextSpan(0, 3), "");
        return FixCatalog.Propose(spec, "spec.md", finding, FixWorld.Unknown);
    }
}
