using System.Text;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Tests.Checking;

public sealed class FingerprintsTests
{
    private const string Text = "# Loader\n\n## 2. Risks\n\n### RISK-1: Fire\n\nOwner: [|**[A Name]**|]\n";

    [Theory]
    [InlineData(
        "# Loader\n\nMore of it.\n\n- a\n\n## 2. Risks\n\n### RISK-1: Fire\n\nText.\n\nOwner: [|**[A Name]**|]\n"
    )]
    [InlineData("# Another title\n\n## 2. Risks\n\n### RISK-1: Fire\n\nOwner: [|**[A Name]**|]\n")]
    [InlineData("# Loader\n\n## 3. Risks\n\n### RISK-1: Fire\n\nOwner: [|**[A Name]**|]\n")]
    [InlineData("# Loader\n\n## 2. Risks\n\n### RISK-1: Fire\n\nOwner: [|[a\n  NAME]|] or so\n")]
    [InlineData("# Loader\r\n\r\n## 2. Risks\r\n\r\n### RISK-1: Fire\r\n\r\nOwner: [|__[A Name]__|]\r\n")]
    public void A_finding_is_the_same_one_when_what_is_around_it_changes(string text) =>
        Assert.Equal(Of(Text), Of(text));

    [Theory]
    [InlineData("# Loader\n\n## 2. Risks\n\n### RISK-2: Water\n\nOwner: [|**[A Name]**|]\n")]
    [InlineData("# Loader\n\n## 2. Questions\n\n### RISK-1: Fire\n\nOwner: [|**[A Name]**|]\n")]
    [InlineData("# Loader\n\n## 2. Risks\n\n### RISK-1: Fire\n\nOwner: [|**[Another Name]**|]\n")]
    public void Another_place_is_another_finding(string text) => Assert.NotEqual(Of(Text), Of(text));

    [Fact]
    public void Another_rule_is_another_finding() => Assert.NotEqual(Of(Text).Key, Of(Text, 204).Key);

    [Fact]
    public void Equal_ones_are_told_apart_by_their_message_and_then_by_their_order()
    {
        var source = SourceText.From("x x x\n");
        Diagnostic[] found = [Found(0, "one"), Found(2, "one"), Found(4, "two")];
        var all = Fingerprints.Of(source, found);
        Assert.Single(found.Select(x => all[x].Key).Distinct());
        Assert.Equal([1, 2, 1], found.Select(x => all[x].Ordinal));
        Assert.Distinct(found.Select(x => all[x].ToString()));
    }

    [Fact]
    public void Its_text_can_be_read_back()
    {
        foreach (var fingerprint in (Fingerprint[])[Of(Text), Of(Text) with { Ordinal = 12 }, new(1, 2, 3)])
        {
            Assert.True(Fingerprint.TryParse(fingerprint.ToString(), out var read));
            Assert.Equal(fingerprint, read);
        }

        Assert.All(["", "x", "1-2", "0123456789abcdef-0123456g"], x => Assert.False(Fingerprint.TryParse(x, out _)));
    }

    /// <summary>Baselines lie in repositories for years: a change of this number makes every one of them void.</summary>
    [Fact]
    public void It_is_the_same_in_every_version() => Assert.Equal("e2b668dc9766ea49-6349680d", Of(Text).ToString());

    [Fact]
    public void A_place_outside_of_the_text_has_one_too()
    {
        var gone = Found(70, "gone");
        Assert.Equal(1, Fingerprints.Of(SourceText.From(""), [gone])[gone].Ordinal);
    }

    private static Diagnostic Found(int start, string message) =>
        new(new RuleId(203), Severity.Warning, new TextSpan(start, start + 1), message);

    private static Fingerprint Of(string marked, int rule = 203)
    {
        var start = Encoding.UTF8.GetByteCount(marked[..marked.IndexOf("[|", StringComparison.Ordinal)]);
        var end = Encoding.UTF8.GetByteCount(marked[..marked.IndexOf("|]", StringComparison.Ordinal)]) - 2;
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var finding = new Diagnostic(new RuleId(rule), Severity.Warning, new TextSpan(start, end), "it is wrong");
        return Fingerprints.Of(SourceText.From(text), [finding])[finding];
    }
}
