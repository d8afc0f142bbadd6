using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("status: DRAFT", "status=DRAFT")]
    [InlineData("status:   DRAFT   # not yet", "status=DRAFT")]
    [InlineData("title: \"Of mice: and #men\"", "title=\"Of mice: and #men\"")]
    [InlineData("title: 'Of mice: and #men' # a novel", "title=\"Of mice: and #men\"")]
    [InlineData("# only\ntitle: Größe\r\nissue: 42\r\n", "title=Größe issue=42")]
    [InlineData("owner:\nissue: 42", "owner= issue=42")]
    [InlineData("tags:\n  - one\n  # between\n\n  - \"two\"\nnext: 1", "tags=(one \"two\") next=1")]
    [InlineData("tags:\n- one\n- two", "tags=(one two)")]
    [InlineData("tags: [one, two three]", "tags=(one two three)")]
    [InlineData("tags: []", "tags=()")]
    [InlineData("text: |\n  first\n  second\n", "text=first\nsecond\n")]
    [InlineData("text: first\n  second", "text=first second")]
    [InlineData("a: {b: c, d: [e]}", "a={b=c d=(e)}")]
    [InlineData("a:\n  b: c\n  d:\n    - e: f", "a={b=c d=({e=f})}")]
    [InlineData("title: \"a \\\"b\\\"\"", "title=\"a \"b\"\"")]
    [InlineData("title: \"one\n  two\"\nissue: 3", "title=\"one two\" issue=3")]
    [InlineData("title: \"one\ntwo\" # wrapped at the margin\nissue: 3", "title=\"one two\" issue=3")]
    [InlineData("title: \"one\r\ntwo\"\r\nissue: 3", "title=\"one two\" issue=3")]
    [InlineData("at: http://example.org/x#y", "at=http://example.org/x#y")]
    public void Plain_data_is_read(string yaml, string expected)
    {
        var (_, document) = Read(yaml);

        Assert.Empty(document.Problems);
        Assert.Equal("{" + expected + "}", YamlText.Of(document.Root));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing\n")]
    public void Nothing_gives_no_root(string yaml) => Assert.Null(Read(yaml).Document.Root);

    [Theory]
    [InlineData("a: 1\n[|a|]: 2", "the key `a` stands here twice")]
    [InlineData("a: [|&x|] 1", "anchors are not read")]
    [InlineData("a: [|*x|]", "aliases are not read")]
    [InlineData("a: [|!!str|] 1", "tags are not read")]
    [InlineData("a: 1\n[|---|]\nb: 2", "a second YAML document is not read")]
    public void What_is_not_plain_data_is_reported_at_its_place(string marked, string message)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var length = marked.IndexOf("|]", StringComparison.Ordinal) - start - 2;
        var (source, document) = Read(
            marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)
        );

        var problem = Assert.Single(document.Problems);
        Assert.Equal(message, problem.Message);
        Assert.Equal(marked.Substring(start + 2, length), source.Text(problem.Span));
        Assert.Equal(start, problem.Span.Start);
    }

    [Fact]
    public void An_unquoted_colon_is_an_error_and_what_stands_before_it_is_kept()
    {
        var (source, document) = Read("status: DRAFT\ntitle: Loader: the second\nissue: 3\n");

        var problem = Assert.Single(document.Problems);
        Assert.Equal(2, source.Position(problem.Span.Start).Line);
        Assert.Equal("{status=DRAFT}", YamlText.Of(document.Root));
    }

    [Fact]
    public void Places_are_bytes_after_letters_of_several_bytes()
    {
        var (source, document) = Read("größe: 'ä''ö'\n名前: x\n");

        var root = Assert.IsType<YamlMapping>(document.Root);
        Assert.Equal("größe 名前", string.Join(' ', root.Entries.Select(x => source.Text(x.KeySpan))));
        Assert.Equal("'ä''ö' x", string.Join(' ', root.Entries.Select(x => source.Text(x.Value.Span))));
        Assert.Equal("ä'ö", ((YamlScalar)root.Entries[0].Value).Value);
    }

    [Fact]
    public void A_span_inside_a_text_gives_places_of_the_text()
    {
        var source = SourceText.From("---\na: b\n---\n");

        var root = Assert.IsType<YamlMapping>(YamlReader.Read(source, new TextSpan(4, 9)).Root);

        Assert.Equal(new TextSpan(4, 5), root.Entries[0].KeySpan);
        Assert.Equal(new TextSpan(7, 8), root.Entries[0].Value.Span);
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        var (_, deep) = Read(new string('[', 32) + new string(']', 32));
        var (_, deeper) = Read(new string('[', 33) + new string(']', 33));

        Assert.Empty(deep.Problems);
        Assert.Contains("deep", Assert.Single(deeper.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_anchors_stays_as_small_as_it_is_written()
    {
        var (_, document) = Read("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n");

        Assert.Equal("{a=(x x) b=( ) c=( )}", YamlText.Of(document.Root));
        Assert.Equal(7, document.Problems.Length);
    }

    [Fact]
    public void Too_much_is_not_read()
    {
        var (_, document) = Read("a: >\n" + string.Concat(Enumerable.Repeat("  x\n", 100_000)));

        Assert.Null(document.Root);
        Assert.Contains("64 KB", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    private static (SourceText Source, YamlDocument Document) Read(string yaml)
    {
        var source = SourceText.From(yaml);
        return (source, YamlReader.Read(source, new TextSpan(0, source.Length)));
    }
}
