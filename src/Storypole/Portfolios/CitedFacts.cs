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

    /// <summary>So far around a link its line is looked at; a line of a megabyte may hold ten thousand links.</summary>
    private const int LongestLine = 400;

    /// <summary>Of a line with such a word: it tells what became of the other document.</summary>
    private static readonly byte[][] Farewells = Words(
        "upersed eplac bsolet ithdr eprecat ejected istor revious former ersetzt"
    );

    /// <summary>Before a link: what it leads to is meant to hold.</summary>
    private static readonly byte[][] Foundations = Words(
        "uses|using|based on|builds on|build on|built on|extends|requires|depends on|see|See|described in|according to|defined in"
            + "|specified in|specified by|defined by|follows|implements|siehe|basiert auf|beschrieben in|gemäß|nach|voir|selon"
            + "|ver|según|conforme|基于|参见|根据|を参照|см.",
        '|'
    );

    /// <param name="marks">All of <see cref="Marks"/>.</param>
    public static ImmutableArray<CitedFact> Of(Spec spec, string path, ReadOnlySpan<int> marks)
    {
        List<CitedFact>? found = null;
        var hasEnded = spec.Header.Status is { Value: SpecStatus.Withdrawn or SpecStatus.Superseded };
        var bytes = spec.Document.Bytes;
        foreach (var mark in marks)
        {
            var at = mark + "](".Length;
            if (at >= bytes.Length || bytes[mark] != ']' || bytes[at - 1] != '(')
            {
                continue;
            }

            var rest = bytes[at..Math.Min(bytes.Length, at + LongestLink)];
            var end = rest.IndexOfAny(")\n "u8);
            if (
                end <= 0
                || rest[end] == '\n'
                || rest[..end].IndexOf(".md"u8) < 0
                || (!hasEnded && (!BuildsOn(bytes, at) || TellsItsEnd(bytes, at)))
                || IsCode(spec.Document, at)
                || WorkspacePath.Resolve(path, rest[..end]) is not { } target
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
        var rest = bytes[at..Math.Min(bytes.Length, at + LongestLine)];
        var length = rest.IndexOf((byte)'\n');
        var line = bytes[LineStart(bytes, at)..(at + (length < 0 ? rest.Length : length))];
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

    private static byte[][] Words(string text, char mark = ' ') =>
        [.. text.Split(mark).Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>Whether a link is an entry of its own, or a word before it says that the text stands on it.</summary>
    private static bool BuildsOn(ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[LineStart(bytes, at)..(at - "](".Length)];
        var open = before.LastIndexOf((byte)'[');
        if (open < 0)
        {
            return false;
        }

        var text = before[..open].Trim("-*_+ .0123456789\t"u8);
        text = text.EndsWith(" the"u8) ? text[..^" the".Length] : text;
        foreach (var word in Foundations)
        {
            if (text.EndsWith(word) && (text.Length == word.Length || text[^(word.Length + 1)] is (byte)' ' or >= 0x80))
            {
                return true;
            }
        }

        return text.IsEmpty || text.EndsWith(":**"u8) || text.EndsWith((byte)':');
    }

    private static int LineStart(ReadOnlySpan<byte> bytes, int at)
    {
        var from = Math.Max(0, at - LongestLine);
        return from + bytes[from..at].LastIndexOf((byte)'\n') + 1;
    }
}
