using System.Text;
using CsCheck;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Rules;
using Storypole.Templates;
using Storypole.Tests.Documents;
using Storypole.Text;

namespace Storypole.Tests.Rules;

/// <summary>What holds for every text: no rule fails on it, and every finding marks a part of it and says so on one line.</summary>
public sealed class RuleLaws
{
    private static readonly byte[][] Seeds =
    [
        .. RulePage.All.Select(x => Encoding.UTF8.GetBytes(x.Text)),
        BuiltInTemplates.Source("tech-spec").Original.ToArray(),
    ];

    private static readonly byte[][] Pieces =
    [
        .. "[|]|](|](a.md#b)|]:|[What]|<!--|-->|<!|TBD|TODO:|FIXME|to be decided|a.cs:120|#L9|:9|T|be |```text\n|~~~|\n## |\n# |\n### Phase 3: |**A**:|: |- |- [x] |*|_|`|\n|\r|\n\n|---\n|é|\0|> |#42|**Blocks**:|2024-13-41|\\["
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
        "| a | b | c |"u8.ToArray(),
        "|"u8.ToArray(),
        [0xFF],
    ];

    private static readonly Gen<byte[]> Changed = Gen.Select(
        Gen.Int[0, Seeds.Length - 1],
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 20_000], Gen.Int[0, 60]).Array[1, 8],
        (seed, changes) => changes.Aggregate(Seeds[seed], (text, x) => Change(text, x.Item1, x.Item2, x.Item3))
    );

    [Fact]
    public void No_rule_fails_on_a_specification_that_was_changed_anywhere() =>
        Changed.Sample(AssertSound, iter: Cases.Count, threads: Cases.Threads);

    [Fact]
    public void No_rule_fails_on_any_markup() =>
        Cases.Bytes.Sample(AssertSound, iter: Cases.Count, threads: Cases.Threads);

    [Fact]
    public void No_rule_fails_on_pieces_that_rules_look_for() =>
        Cases
            .AnyOf(Pieces)
            .Array[0, 30]
            .Select(x => x.SelectMany(y => y).ToArray())
            .Sample(AssertSound, iter: Cases.Count, threads: Cases.Threads);

    private static byte[] Change(byte[] text, int kind, int where, int length)
    {
        var at = where % (text.Length + 1);
        var end = Math.Min(text.Length, at + length);
        return kind switch
        {
            0 => [.. text[..at], .. text[end..]],
            1 => [.. text[..end], .. text[at..]],
            2 => [.. text[..at], .. Pieces[length % Pieces.Length], .. text[at..]],
            _ => text[..at],
        };
    }

    private static void AssertSound(byte[] bytes)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["specs/a.md"] = bytes,
            ["specs/b.md"] = "# B\n\n**Issue**: #42\n"u8.ToArray(),
            ["a.cs"] = "one line"u8.ToArray(),
        };
        var world = new TextSurroundings(files);
        var options = new CheckOptions(RuleCatalog.All, TextWorkspace.Today);
        var specs = files
            .Where(x => x.Key.EndsWith(".md", StringComparison.Ordinal))
            .Select(x => Checker.Check(SourceText.From(x.Value), x.Key, TextWorkspace.TechSpec, options, world))
            .ToList();
        var portfolio = new Portfolio([.. specs.Select(x => x.Facts)]);
        var length = specs[0].Spec.Document.Source.Length;
        foreach (
            var found in specs[0].Diagnostics.Concat(Checker.CheckAgainst(portfolio, specs[0].Facts, options, world))
        )
        {
            AssertLiesIn(found.Span, length);
            Assert.All(found.Related.Where(x => x.Path is null), x => AssertLiesIn(x.Span, length));
            Assert.NotEqual("", found.Message);
            Assert.DoesNotContain(found.Message, c => c is '\n' or '\r');
        }
    }

    private static void AssertLiesIn(TextSpan span, int length)
    {
        Assert.InRange(span.Start, 0, length);
        Assert.InRange(span.End, span.Start, length);
    }
}
