using System.Text;
using Storypole.Templates;
using Storypole.Templates.Compiling;

namespace Storypole.Tests.Templates;

public sealed class EnumerationTests
{
    private static readonly Enumeration Statuses = new(["DRAFT", "APPROVED", "IN_PROGRESS", "COMPLETED"]);
    private static readonly Enumeration Sizes = new(["XS", "S", "M", "L", "XL"]);
    private static readonly Enumeration Letters = new(["H", "M", "L"]);
    private static readonly Enumeration Levels = new(["High", "Medium", "Low"]);
    private static readonly Enumeration Methods = new(["Blue-green", "Rolling", "Canary", "Big bang"], IsOpen: true);
    private static readonly Enumeration Breaks = new(["Breaking", "Non-breaking"]);

    [Theory]
    [InlineData("DRAFT", "DRAFT")]
    [InlineData("draft", "DRAFT")]
    [InlineData("  **Approved** ", "APPROVED")]
    [InlineData("`COMPLETED`", "COMPLETED")]
    [InlineData("In Progress", "IN_PROGRESS")]
    [InlineData("in-progress", "IN_PROGRESS")]
    [InlineData("**IN_PROGRESS**", "IN_PROGRESS")]
    [InlineData("✅ COMPLETED", "COMPLETED")]
    [InlineData("🟡 **In Progress** (since May)", "IN_PROGRESS")]
    [InlineData("DRAFT - waits for review", "DRAFT")]
    [InlineData("DRAFT – waits for review", "DRAFT")]
    [InlineData("DRAFT — waits for review", "DRAFT")]
    [InlineData("DRAFT (second)", "DRAFT")]
    [InlineData("DRAFT, second", "DRAFT")]
    [InlineData("DRAFT; second", "DRAFT")]
    [InlineData("DRAFT: second", "DRAFT")]
    [InlineData("**DRAFT**: second", "DRAFT")]
    [InlineData("DRAFT. Was approved once.", "DRAFT")]
    [InlineData("DRAFT.", "DRAFT")]
    [InlineData("In\nProgress - a wrapped\nline", "IN_PROGRESS")]
    [InlineData("DRAFT（第二版）", "DRAFT")]
    [InlineData("REVIEWING", null)]
    [InlineData("DRAFTED", null)]
    [InlineData("DRAFT APPROVED", null)]
    [InlineData("DRAFT/APPROVED", null)]
    [InlineData("D", null)]
    [InlineData("not a DRAFT", null)]
    [InlineData("(DRAFT)", null)]
    [InlineData("N/A (why)", null)]
    [InlineData("", null)]
    [InlineData("—", null)]
    [InlineData("起草", null)]
    public void A_status_is_matched_by_its_word(string value, string? expected) => Matches(Statuses, value, expected);

    [Theory]
    [InlineData("L", "L")]
    [InlineData("**LARGE (L)**", "L")]
    [InlineData("Large", "L")]
    [InlineData("L (Large)", "L")]
    [InlineData("extra large", "XL")]
    [InlineData("X-Large", "XL")]
    [InlineData("Extra Small", "XS")]
    [InlineData("medium", "M")]
    [InlineData("Low", null)]
    [InlineData("Huge", null)]
    [InlineData("M/L", null)]
    [InlineData("M-L", null)]
    public void A_size_is_matched_by_letter_or_word(string value, string? expected) => Matches(Sizes, value, expected);

    [Theory]
    [InlineData("H", "H")]
    [InlineData("high", "H")]
    [InlineData("🔴 HIGH", "H")]
    [InlineData("Med", "M")]
    [InlineData("Low, if at all", "L")]
    [InlineData("Large", null)]
    [InlineData("Severe", null)]
    [InlineData("Critical", null)]
    public void A_level_is_matched_by_letter_or_word(string value, string? expected) =>
        Matches(Letters, value, expected);

    [Theory]
    [InlineData("H", "High")]
    [InlineData("MEDIUM", "Medium")]
    [InlineData("l", "Low")]
    public void A_level_that_is_offered_as_a_word_may_be_a_letter(string value, string expected) =>
        Matches(Levels, value, expected);

    [Theory]
    [InlineData("blue green", "Blue-green")]
    [InlineData("Big-Bang, on a Sunday", "Big bang")]
    [InlineData("Canary → Rolling", null)]
    public void Blanks_hyphens_and_underscores_are_alike(string value, string? expected) =>
        Matches(Methods, value, expected);

    [Theory]
    [InlineData("Breaking", "Breaking")]
    [InlineData("Non-breaking - adds a field", "Non-breaking")]
    [InlineData("non breaking", "Non-breaking")]
    public void A_word_and_its_negation_are_two(string value, string expected) => Matches(Breaks, value, expected);

    [Fact]
    public void Matching_allocates_nothing()
    {
        var value = "🟡 **in progress** (since May)"u8.ToArray();
        Statuses.Match(value);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Statuses.Match(value);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("DRAFT/APPROVED/IN_PROGRESS/COMPLETED", "DRAFT|APPROVED|IN_PROGRESS|COMPLETED")]
    [InlineData("S/M/L/XL", "S|M|L|XL")]
    [InlineData("H/M/L", "H|M|L")]
    [InlineData("Easy/Moderate/Difficult - can it be undone?", "Easy|Moderate|Difficult")]
    [InlineData("Breaking/Non-breaking", "Breaking|Non-breaking")]
    [InlineData("Blue-green / Rolling / Canary / Big bang", "Blue-green|Rolling|Canary|Big bang")]
    [InlineData("Ready/Steady/Go/...", "Ready|Steady|Go")]
    [InlineData("Hours/Points", null)]
    [InlineData("Agent/Person", null)]
    [InlineData("Component/team/decision", null)]
    [InlineData("Package/library name", null)]
    [InlineData("Pros/cons", null)]
    [InlineData("Expected impact - faster/slower/same", null)]
    [InlineData("Phase Name - e.g., Foundation/MVP", null)]
    [InlineData("What goes/what stays/what moves", null)]
    [InlineData("See A/B/C, or none", null)]
    [InlineData("A//B/C", null)]
    [InlineData("Plain words", null)]
    public void A_bracket_is_an_enumeration_only_if_it_holds_nothing_else(string content, string? expected) =>
        Assert.Equal(expected?.Split('|'), EnumerationSyntax.Read(content)?.Alternatives);

    [Theory]
    [InlineData("Blue-green / Rolling / Canary", true)]
    [InlineData("Ready/Steady/Go/…", true)]
    [InlineData("Ready/Steady/Go", false)]
    public void Blanks_around_the_slashes_or_dots_at_the_end_leave_an_enumeration_open(string content, bool isOpen) =>
        Assert.Equal(isOpen, EnumerationSyntax.Read(content)!.IsOpen);

    private static void Matches(Enumeration enumeration, string value, string? expected)
    {
        var found = enumeration.Match(Encoding.UTF8.GetBytes(value));
        Assert.Equal(expected, found < 0 ? null : enumeration.Alternatives[found]);
    }
}
