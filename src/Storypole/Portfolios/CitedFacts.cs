using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>Takes from a text where it links to other Markdown files as to something that holds.</summary>
internal static class CitedFacts
{
    private const int Most = 256;
    private const int LongestLink = 300;

    /// <summary>Of a line with such a word: it tells what became of the other document.</summary>
    private static readonly byte[][] Farewells =
    [
        .. new[]
        {
            "upersed",
            "eplac",
            "bsolet",
            "ithdr",
            "eprecat",
            "ejected",
            "istor",
            "revious",
            "former",
            "ersetzt",
        }.Select(System.Text.Encoding.ASCII.GetBytes),
    ];

    public static ImmutableArray<CitedFact> Of(Spec spec, string path)
    {
        List<CitedFact>? found = null;
        var hasEnded = spec.Header.Status is { Value: SpecStatus.Withdrawn or SpecStatus.Superseded };
        var bytes = spec.Document.Bytes;
        for (var at = 0; bytes[at..].IndexOf("]("u8) is >= 0 and var step; )
        {
            at += step + "](".Length;
            var rest = bytes[at..Math.Min(bytes.Length, at + LongestLink)];
            var end = rest.IndexOfAny(")\n "u8);
            if (
                end <= 0
                || rest[end] == '\n'
                || rest[..end].IndexOf(".md"u8) < 0
                || WorkspacePath.Resolve(path, rest[..end]) is not { } target
                || IsCode(spec.Document, at)
                || (!hasEnded && TellsItsEnd(bytes, at))
            )
            {
                continue;
            }

            found ??= [];
            found.Add(new CitedFact(NameHash.Of(target), new TextSpan(at, at + end)));
            if (found.Count == Most)
            {
                break;
            }
        }

        return found is null ? [] : [.. found];
    }

    private static bool TellsItsEnd(ReadOnlySpan<byte> bytes, int at)
    {
        var start = bytes[..at].LastIndexOf((byte)'\n') + 1;
        var length = bytes[at..].IndexOf((byte)'\n');
        var line = bytes[start..(length < 0 ? bytes.Length : at + length)];
        foreach (var word in Farewells)
        {
            if (line.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an offset lies in a block of code. Blocks lie in the order in which they begin, outer ones first.</summary>
    private static bool IsCode(Document document, int offset)
    {
        var blocks = document.Blocks;
        var (low, high) = (0, blocks.Length);
        while (low + 1 < high)
        {
            var middle = (low + high) / 2;
            (low, high) = blocks[middle].Span.Start <= offset ? (middle, high) : (low, middle);
        }

        return blocks[low].Kind is BlockKind.Code or BlockKind.Html or BlockKind.FrontMatter;
    }
}
