using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

public sealed class InlineTests
{
    [Theory]
    [InlineData("**A**: b", "Strong(A)")]
    [InlineData("__A__ *b* _c_", "Strong(A) Emphasis(b) Emphasis(c)")]
    [InlineData("***a** b*", "Emphasis(**a** b) Strong(a)")]
    [InlineData("*a **b** c*", "Emphasis(a **b** c) Strong(b)")]
    [InlineData("snake_case_name and 2*3*4", "Emphasis(3)")]
    [InlineData("** a** *b", "")]
    [InlineData("**`a`:**", "Strong(`a`:) Code(a)")]
    [InlineData("**结果：**好", "")]
    [InlineData("~~a~~ ~b~ ~~~c~~~ ~~d~", "Strikethrough(a) Strikethrough(b)")]
    public void Strong_emphasis_and_strikethrough(string text, string inlines) =>
        Assert.Equal(inlines, InlineOutline.Of(text));

    [Theory]
    [InlineData("`a` ``b`c`` ` `` `", "Code(a) Code(b`c) Code(``)")]
    [InlineData("`  ` ` a ` `` ` ``", "Code(  ) Code(a) Code(`)")]
    [InlineData("`a", "")]
    [InlineData("``a` `b`", "Code( )")]
    [InlineData("`a *b` c*", "Code(a *b)")]
    public void Code(string text, string inlines) => Assert.Equal(inlines, InlineOutline.Of(text));

    [Theory]
    [InlineData("[a](b)", "Link(a->b)")]
    [InlineData("[a](<b c> \"d\") [e]( f 'g' )", "Link(a->b c) Link(e->f)")]
    [InlineData("![a *b*](c)", "Image(a *b*->c) Emphasis(b)")]
    [InlineData("[![a](b)](c)", "Link(![a](b)->c) Image(a->b)")]
    [InlineData("[a [b](c) d](e)", "Link(b->c)")]
    [InlineData("[a](b(c)d)", "Link(a->b(c)d)")]
    [InlineData("[a](b c)", "")]
    [InlineData("[a]()", "Link(a->)")]
    [InlineData("*[a*](b)", "Link(a*->b)")]
    [InlineData("[Placeholder] and [A/B/C]", "")]
    public void Links(string text, string inlines) => Assert.Equal(inlines, InlineOutline.Of(text));

    [Theory]
    [InlineData("[a][b] [B][] [b] ![b]", "Link(a=>b) Link(B=>B) Link(b=>b) Image(b=>b)")]
    [InlineData("[a][c] [c]", "")]
    [InlineData("[b](c d)", "Link(b=>b)")]
    [InlineData("[a [b] c]", "Link(b=>b)")]
    public void References_are_links_only_when_defined(string text, string inlines) =>
        Assert.Equal(inlines, InlineOutline.Of(text + "\n\n[b]: /url"));

    [Theory]
    [InlineData(
        "<https://a.b/c> <a@b.c> <a b>",
        "Autolink(https://a.b/c->https://a.b/c) Autolink(a@b.c->a@b.c) Html(<a b>)"
    )]
    [InlineData("See https://a.b/c_d_e.", "Autolink(https://a.b/c_d_e->https://a.b/c_d_e)")]
    [InlineData(
        "(http://a.b/(c)) www.d.e, xhttp://f",
        "Autolink(http://a.b/(c)->http://a.b/(c)) Autolink(www.d.e->www.d.e)"
    )]
    [InlineData("**http://a.b/c**: d", "Strong(http://a.b/c) Autolink(http://a.b/c->http://a.b/c)")]
    [InlineData("[http://a.b](c) [http://d]", "Link(http://a.b->c) Autolink(http://d->http://d)")]
    [InlineData(
        "http://a.b?c&amp; http://d.e;",
        "Autolink(http://a.b?c->http://a.b?c) Autolink(http://d.e;->http://d.e;)"
    )]
    [InlineData("a: b :// http:// c", "")]
    public void Autolinks(string text, string inlines) => Assert.Equal(inlines, InlineOutline.Of(text));

    [Theory]
    [InlineData("a <!-- b --> c", "Comment(<!-- b -->)")]
    [InlineData("a <!--> b --> c", "Comment(<!-->)")]
    [InlineData(
        "a <br/> </b> <?c?> <!D> <![CDATA[e]]>",
        "Html(<br/>) Html(</b>) Html(<?c?>) Html(<!D>) Html(<![CDATA[e]]>)"
    )]
    [InlineData("a < b > c <- d <3", "")]
    [InlineData("a <!-- b", "")]
    public void Html(string text, string inlines) => Assert.Equal(inlines, InlineOutline.Of(text));

    [Theory]
    [InlineData(@"\[Option A\]: \a \\", @"Escape([) Escape(]) Escape(\)")]
    [InlineData(@"\*a\* `\`", @"Escape(*) Escape(*) Code(\)")]
    [InlineData(@"!\[a](b)", "Escape([)")]
    [InlineData(@"\![a](b)", "Escape(!) Link(a->b)")]
    [InlineData("a[^1] b[^note], [^c d]", "Footnote(1) Footnote(note)")]
    [InlineData("[^1](a)", "Link(^1->a)")]
    public void Escapes_and_footnotes(string text, string inlines) => Assert.Equal(inlines, InlineOutline.Of(text));

    [Fact]
    public void Inlines_cross_lines_and_quote_markers()
    {
        const string Expected = "Strong(a\nb) Code(c\nd) Link(e\nf->g)";
        Assert.Equal(Expected, InlineOutline.Of("**a\nb** `c\nd` [e\nf](g)"));
        Assert.Equal(Expected.Replace("\n", "\n> > "), InlineOutline.Of("> > **a\n> > b** `c\n> > d` [e\n> > f](g)"));
    }

    [Fact]
    public void A_part_of_a_paragraph_is_read_alone()
    {
        var document = Parsed.From("> **a**: *b\n> c* `d`\n> *e*");
        var start = document.Source.ToString().IndexOf("*b", StringComparison.Ordinal);
        var end = document.Source.ToString().IndexOf("\n> *e", StringComparison.Ordinal);
        var inlines = new List<Inline>();
        Inlines.Read(document, 2, new TextSpan(start, end), inlines);
        Assert.Equal("Emphasis(b\n> c) Code(d)", InlineOutline.Of(document.Source, inlines));
    }

    [Fact]
    public void A_span_on_one_line_is_read_without_a_document()
    {
        var source = SourceText.From("- x: **a** [b]");
        Assert.Equal("Strong(a)", InlineOutline.Of(source, Inlines.Read(source, new TextSpan(5, source.Length))));
    }

    [Fact]
    public void The_cells_and_titles_of_a_document_are_read_too()
    {
        Assert.Equal("Code(b)", InlineOutline.Of("# a `b` #"));
        Assert.Equal("Strong(a) Escape(|)", InlineOutline.Of("| **a** \\| b |\n|---|"));
        Assert.Equal("Emphasis(a\nb)", InlineOutline.Of("*a\nb*\n==="));
    }

    [Fact]
    public void A_list_passed_again_holds_only_the_last_reading()
    {
        var document = Parsed.From("`a`\n\n*b*");
        var inlines = new List<Inline>();
        Inlines.Read(document, 1, inlines);
        Inlines.Read(document, 2, inlines);
        Assert.Equal("Emphasis(b)", InlineOutline.Of(document.Source, inlines));
    }

    [Theory]
    [InlineData("**Label**: value", "**Label**", "Label")]
    [InlineData("**Label:** value", "**Label:**", "Label:")]
    [InlineData("**Label:**value", null, null)]
    [InlineData("**a `**` b**", "**a `**` b**", "a `**` b")]
    [InlineData("__a__", "__a__", "a")]
    [InlineData("***a** b*", null, null)]
    [InlineData("***a***", null, null)]
    [InlineData("** a**", null, null)]
    [InlineData("*a*", null, null)]
    [InlineData("a **b**", null, null)]
    [InlineData("**a", null, null)]
    [InlineData("**", null, null)]
    public void The_leading_strong_text_is_found(string text, string? span, string? content)
    {
        var source = SourceText.From("- " + text);
        var found = Inlines.TryLeadingStrong(source, new TextSpan(2, source.Length), out var strong);
        Assert.Equal(span is not null, found);
        if (found)
        {
            Assert.Equal((span, content), (source.Text(strong.Span), source.Text(strong.Content)));
        }
    }

    [Theory]
    [InlineData("`a/b.c`: x `y`", "a/b.c")]
    [InlineData("`` a`b `` x", "a`b")]
    [InlineData("`a", null)]
    [InlineData("a `b`", null)]
    public void The_leading_code_is_found(string text, string? content)
    {
        var source = SourceText.From("- " + text);
        Assert.Equal(content is not null, Inlines.TryLeadingCode(source, new TextSpan(2, source.Length), out var code));
        Assert.Equal(content ?? "", source.Text(code.Content));
    }
}
