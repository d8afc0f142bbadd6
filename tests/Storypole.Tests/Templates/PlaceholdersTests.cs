using System.Text;
using Storypole.Templates;

namespace Storypole.Tests.Templates;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("[List major components/systems involved]", "[List major components/systems involved]")]
    [InlineData("**[Chosen Option]**", "[Chosen Option]")]
    [InlineData("#[ID]", "[ID]")]
    [InlineData(" [Date] ", "[Date]")]
    [InlineData("[YYYY-MM-DD]", "[YYYY-MM-DD]")]
    [InlineData("[S/M/L/XL]", "[S/M/L/XL]")]
    [InlineData("\\[Option A\\]", "[Option A\\]")]
    [InlineData("[何を作るか]", "[何を作るか]")]
    public void A_bracket_of_words_that_is_the_whole_text_is_one(string text, string bracket)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.True(Placeholders.IsWhole(bytes, out var found));
        Assert.Equal(bracket, Encoding.UTF8.GetString(bytes.AsSpan(found.Start, found.Length)));
    }

    [Theory]
    [InlineData("See [the notes] for more")]
    [InlineData("[Notes](notes.md)")]
    [InlineData("[Notes][1]")]
    [InlineData("[1]")]
    [InlineData("[x]")]
    [InlineData("[ ]")]
    [InlineData("[^note]")]
    [InlineData("[#42]")]
    [InlineData("[@someone]")]
    [InlineData("[]")]
    [InlineData("[2024-11-02]")]
    [InlineData("`[Component]`")]
    [InlineData("[one] and [two]")]
    [InlineData("words")]
    [InlineData("")]
    public void Anything_else_is_none(string text) =>
        Assert.False(Placeholders.IsWhole(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("[TBD]")]
    [InlineData("[tbd - ask the vendor]")]
    [InlineData("[TODO: ask]")]
    [InlineData("[N/A]")]
    [InlineData("[None]")]
    public void Words_that_say_that_something_is_undecided_are_none(string text) =>
        Assert.False(Placeholders.IsWhole(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("The solution in two or three sentences", true)]
    [InlineData("the SOLUTION in two\n  or three sentences", true)]
    [InlineData("One answer\\", true)]
    [InlineData("XS/S/M/L/XL", true)]
    [InlineData("The solution in two", false)]
    [InlineData("The solution in two or three sentences more", false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    public void The_template_s_own_are_known_whatever_their_case_and_spacing(string content, bool expected) =>
        Assert.Equal(expected, BuiltInTemplates.Schema("tech-spec").IsPlaceholder(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Guidance_is_known_by_its_text()
    {
        var schema = BuiltInTemplates.Schema("tech-spec");
        Assert.True(schema.IsGuidance(" Only what somebody could reasonably have decided otherwise.\n"u8));
        Assert.False(schema.IsGuidance("markdownlint-disable"u8));
    }
}
