namespace Storypole.EndToEnd;

/// <summary>A workspace's own names mean the same to every command.</summary>
public sealed class AliasTests
{
    private const string Spec = """
        # Lantern Rental

        **State of Play**: APPROVED

        ## In One Breath

        Guests borrow a lantern at the desk.

        ## Paths Taken

        ### Decision 1: Where lanterns are counted

        **Options Considered**:
        1. **In the ledger** (chosen)
           - Pros: it is there
        2. **On paper**
           - Cons: it gets wet

        ## What Keeps Us Awake

        | What could happen | How bad | How likely |
        | --- | --- | --- |
        | A lantern is lost | High | Low |

        ## How We Know It Works

        By hand.

        """;

    private const string Aliases = """
        aliases:
          Status: State of Play
          Overview: In One Breath
          Technische Entscheidungen: [Beschlussbuch, Paths Taken]
          Risks: What Keeps Us Awake
          Risk: What could happen
          Impact: How bad
          Probability: How likely
          Testing Strategy: How We Know It Works
        """;

    [Theory]
    [InlineData("")]
    [InlineData("\ntemplate: auto\n")]
    public void Show_reads_what_the_aliases_name_with_every_way_to_choose_a_template(string template)
    {
        using var folder = new Folder().With("a.md", Spec).With(".storypole.yaml", Aliases + template);
        var output = folder.Run("show", "a.md").Output;
        Assert.Contains("APPROVED", output, StringComparison.Ordinal);
        Assert.Contains("Where lanterns are counted", output, StringComparison.Ordinal);
        Assert.Contains("high impact, low probability", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_finds_the_specification_and_misses_no_section_that_an_alias_names()
    {
        using var folder = new Folder().With("a.md", Spec);
        Assert.Equal(2, folder.Run("check").ExitCode);
        folder.With(".storypole.yaml", Aliases);
        var output = folder.Run("check", "--rule", "SP0201").Output;
        Assert.Contains("Dependencies", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Technical Decisions", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Testing Strategy", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Conform_retitles_what_an_alias_names()
    {
        using var folder = new Folder().With("a.md", Spec).With(".storypole.yaml", Aliases);
        var output = folder.Run("conform", "a.md").Output;
        Assert.Contains("-## What Keeps Us Awake", output, StringComparison.Ordinal);
        Assert.Contains("+## Technical Risks & Mitigations", output, StringComparison.Ordinal);
    }
}
