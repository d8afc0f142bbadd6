using CsCheck;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Tests.Documents;

/// <summary>The reader of simple YAML is only a shortcut: where it answers, the full reader says the same.</summary>
public sealed class YamlAgreementTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        "title",
        "status",
        "a",
        "b",
        ":",
        ": ",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\r",
        "#",
        " # note",
        "-",
        "- ",
        "[",
        "]",
        ", ",
        ",",
        "\"",
        "'",
        "\"x\"",
        "'y z'",
        "{",
        "}",
        "x",
        "7",
        "2026-01-02",
        "ä",
        "名",
        "\u2028",
        "\\",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "---",
        "...",
        "\t",
        "~",
        "null",
        "true",
        "http://x",
        "a b",
        "://",
        "\n\n",
        "\nkey: ",
        "\n- ",
        "\n  - ",
        "key:",
        "\"a b\n  c",
        "'a \nb '",
        "'a\r\n b '",
        "\"a\n\n b\""
    );

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.Select(Gen.OneOf("title", "status", "key", "k-2", "a b"), Gen.OneOf(": ", ":  ", ":"), Piece.Array[0, 3])
            .Select((key, colon, value) => key + colon + string.Concat(value)),
        Piece.Array[0, 4].Select(x => string.Concat(x)),
        Piece.Array[1, 2].Select(x => "  - " + string.Concat(x)),
        Piece.Array[1, 2].Select(x => "- " + string.Concat(x))
    );

    private static readonly Gen<string> Yaml = Gen.OneOf(
        Line.Array[0, 6].Select(x => string.Join('\n', x)),
        Piece.Array[0, 12].Select(x => string.Concat(x))
    );

    [Fact]
    public void The_simple_reader_agrees_with_the_full_one() =>
        Yaml.Sample(
            yaml =>
            {
                var source = SourceText.From(yaml);
                var span = new TextSpan(0, source.Length);
                if (!SimpleYaml.TryRead(source.Bytes, span, out var simple))
                {
                    return;
                }

                var full = YamlEvents.Read(source, span);
                if (
                    full.Problems is [{ Message: var message }]
                    && message.Contains("wrong indentation", StringComparison.Ordinal)
                )
                {
                    // The one thing that the simple reader takes and the full one does not: a wrapped value at the margin.
                    Assert.Matches("[\"'][^\"']*[\r\n][^ ]", yaml);
                    return;
                }

                Assert.Empty(full.Problems);
                Assert.Equal(YamlText.WithSpans(full.Root), YamlText.WithSpans(simple.Root));
            },
            iter: Math.Max(Check.Iter, 10_000)
        );

    [Fact]
    public void Usual_front_matter_takes_the_short_way()
    {
        var source = SourceText.From(
            """
            # Copied from the template
            title: "Technical Specification: loader"
            template_version: 1.0.0
            created: 2026-01-02
            owner: '@someone'
            tags: [loader, cache]
            reviewers:
              - Ada
              - Grace # second
            """
        );

        Assert.True(SimpleYaml.TryRead(source.Bytes, new TextSpan(0, source.Length), out var read));
        Assert.Equal(6, Assert.IsType<YamlMapping>(read.Root).Entries.Length);
    }

    [Fact]
    public void Reading_never_fails() =>
        Gen.OneOf(Yaml.Select(System.Text.Encoding.UTF8.GetBytes), Gen.Byte.Array[0, 40])
            .Sample(
                bytes =>
                {
                    var source = SourceText.From(bytes);
                    var read = YamlReader.Read(source, new TextSpan(source.Start, source.Length));
                    foreach (var problem in read.Problems)
                    {
                        Assert.InRange(problem.Span.Start, source.Start, source.Length);
                        Assert.InRange(problem.Span.End, problem.Span.Start, source.Length);
                    }
                },
                iter: Math.Max(Check.Iter, 10_000)
            );
}
