using Storypole.Documents;

namespace Storypole.Tests.Documents;

public sealed class ListTests
{
    [Fact]
    public void Items_nest_by_the_column_of_their_text() =>
        Assert.Equal(
            """
            List (Tight)
              ListItem
                Paragraph: a
                List (Tight)
                  ListItem
                    Paragraph: b
                    List (Tight)
                      ListItem
                        Paragraph: c
              ListItem
                Paragraph: d
            """,
            Outline.Of("- a\n  - b\n    - c\n- d\n")
        );

    [Fact]
    public void A_numbered_item_holds_the_bullets_under_it() =>
        Assert.Equal(
            """
            List (Ordered) #1
              ListItem (Ordered) #1
                Paragraph: **A** ✓
                List (Tight)
                  ListItem
                    Paragraph: Pros: x⏎y
              ListItem (Ordered) #2
                Paragraph: **B**
            """,
            Outline.Of("1. **A** ✓\n   - Pros: x\n     y\n\n2. **B**\n")
        );

    [Fact]
    public void Another_marker_begins_another_list() =>
        Assert.Equal(
            """
            List (Tight)
              ListItem
                Paragraph: a
            List (Tight)
              ListItem
                Paragraph: b
            List (Ordered, Tight) #3
              ListItem (Ordered) #3
                Paragraph: c
            List (Ordered, Tight) #4
              ListItem (Ordered) #4
                Paragraph: d
            """,
            Outline.Of("- a\n* b\n3. c\n4) d")
        );

    [Fact]
    public void A_blank_line_between_items_or_their_blocks_makes_a_list_loose()
    {
        Assert.StartsWith("List\n", Outline.Of("- a\n\n- b"));
        Assert.StartsWith("List\n", Outline.Of("- a\n\n  b"));
        Assert.StartsWith("List\n", Outline.Of("- a\n-\n\n- b"));
    }

    [Fact]
    public void A_blank_line_inside_a_fence_or_a_quote_or_after_the_list_keeps_it_tight()
    {
        Assert.StartsWith("List (Tight)\n", Outline.Of("- ```\n\n  ```\n- b"));
        Assert.StartsWith("List (Tight)\n", Outline.Of("- > a\n  >\n- b"));
        Assert.StartsWith("List (Tight)\n", Outline.Of("- a\n- b\n\nc"));
    }

    [Fact]
    public void A_blank_line_in_an_inner_list_leaves_the_outer_tight() =>
        Assert.Equal(
            """
            List (Tight)
              ListItem
                Paragraph: a
                List
                  ListItem
                    Paragraph: b
                    Paragraph: c
              ListItem
                Paragraph: d
            """,
            Outline.Of("- a\n  - b\n\n    c\n- d\n")
        );

    [Fact]
    public void A_paragraph_is_followed_at_once_only_by_a_list_that_starts_with_one()
    {
        Assert.Equal("Paragraph: a⏎14. b", Outline.Of("a\n14. b"));
        Assert.Equal("Paragraph: a⏎*", Outline.Of("a\n*"));
        Assert.StartsWith("Paragraph: a\nList (Ordered, Tight) #1", Outline.Of("a\n1. b"));
    }

    [Fact]
    public void An_item_may_begin_with_a_blank_line_but_not_with_two()
    {
        Assert.Equal("List (Tight)\n  ListItem\n    Paragraph: a", Outline.Of("-\n  a"));
        Assert.Equal("List (Tight)\n  ListItem\nParagraph: a", Outline.Of("-\n\n  a"));
    }

    [Fact]
    public void Five_blanks_after_a_marker_indent_code() =>
        Assert.Equal("List (Tight)\n  ListItem\n    Code: code", Outline.Of("-     code"));

    [Fact]
    public void Tabs_count_to_the_next_stop()
    {
        Assert.Equal("List\n  ListItem\n    Paragraph: a\n    Paragraph: b", Outline.Of("-\ta\n\n\tb"));
        Assert.Equal("BlockQuote\n  Code: \tb", Outline.Of(">\t\tb"));
    }

    [Fact]
    public void Ten_digits_are_no_number() => Assert.Equal("Paragraph: 1234567890. a", Outline.Of("1234567890. a"));

    [Theory]
    [InlineData("- [ ] a", "List (Tight)\n  ListItem (Task)\n    Paragraph: a")]
    [InlineData("- [x] a", "List (Tight)\n  ListItem (Task, Done)\n    Paragraph: a")]
    [InlineData("1. [X]\ta", "List (Ordered, Tight) #1\n  ListItem (Ordered, Task, Done) #1\n    Paragraph: a")]
    [InlineData("- [ ] # a", "List (Tight)\n  ListItem (Task)\n    Paragraph: # a")]
    [InlineData("- [ ]", "List (Tight)\n  ListItem (Task)")]
    [InlineData("- [ ](a)", "List (Tight)\n  ListItem\n    Paragraph: [ ](a)")]
    [InlineData("- [x]a", "List (Tight)\n  ListItem\n    Paragraph: [x]a")]
    [InlineData("- [x]: a", "List (Tight)\n  ListItem\n    LinkDefinition: [x]: a")]
    [InlineData("[ ] a", "Paragraph: [ ] a")]
    [InlineData(
        "> - - [x] a\n>     b",
        "BlockQuote\n  List (Tight)\n    ListItem\n      List (Tight)\n        ListItem (Task, Done)\n          Paragraph: a⏎b"
    )]
    public void A_box_before_text_makes_a_task(string text, string outline) => Assert.Equal(outline, Outline.Of(text));

    [Fact]
    public void The_content_of_a_task_begins_after_its_box()
    {
        var document = Parsed.From("- [ ] a\n  - b\n\nc");
        var item = Parsed.First(document, BlockKind.ListItem);
        Assert.Equal("a\n  - b", document.Source.Text(item.Content));
        Assert.Equal("- [ ] a\n  - b", document.Source.Text(item.Span));
    }
}
