using System.Buffers;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Rules.Language;

/// <summary>Tells whether a phrase means what it says where it stands: not in code, a quote, a link or a name.</summary>
internal sealed class Context(Document document, Prose prose)
{
    /// <summary>So far around a phrase is looked for a quote or a number: a sentence, not a book.</summary>
    private const int Sentence = 300;

    private static readonly SearchValues<byte> MarksBefore = SearchValues.Create("*_~ []()x-"u8);
    private static readonly SearchValues<byte> MarksBehind = SearchValues.Create("*_~ ).!?]\u3002\uFF09"u8);

    public bool Counts(TextSpan zone, TextSpan span, SmellClass smell) =>
        !(smell == SmellClass.PutOff && IsFoundByAnother(zone, span))
        && !IsPartOfName(zone, span)
        && !(IsMeasured(smell) && HasNumber(zone, span))
        && !IsQuoted(zone, span)
        && IsPlainText(span.Start);

    /// <summary>Whether only marks stand before a phrase.</summary>
    public bool Begins(TextSpan zone, TextSpan span) =>
        span.Start - zone.Start < 24 && document.Bytes[zone.Start..span.Start].IndexOfAnyExcept(MarksBefore) < 0;

    /// <summary>Whether a phrase is the whole of a short value.</summary>
    public bool IsAll(TextSpan zone, TextSpan span) =>
        Begins(zone, span) && document.Bytes[span.End..zone.End].IndexOfAnyExcept(MarksBehind) < 0;

    /// <summary>A number in the same sentence says how much is meant.</summary>
    private static bool IsMeasured(SmellClass smell) =>
        smell is SmellClass.Quantity or SmellClass.Subjective or SmellClass.Comparative;

    private bool HasNumber(TextSpan zone, TextSpan span)
    {
        var before = document.Bytes[Math.Max(zone.Start, span.Start - Sentence)..span.Start];
        before = before[(before.LastIndexOf(". "u8) + 1)..];
        return before.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0
            || document.Bytes[span.End..Math.Min(zone.End, span.End + Sentence)].IndexOfAnyInRange((byte)'0', (byte)'9')
                >= 0;
    }

    /// <summary>English in capitals is the business of another rule wherever it stands, and a phrase where nothing stands before it.</summary>
    private bool IsFoundByAnother(TextSpan zone, TextSpan span) =>
        UndecidedWord.TryReadAt(document.Bytes, span.Start, out var word) && (!word.IsPhrase || Begins(zone, span));

    /// <summary>Behind a hyphen, dot or slash, in capitals, or capitalised within a sentence.</summary>
    private bool IsPartOfName(TextSpan zone, TextSpan span)
    {
        var bytes = document.Bytes;
        if (span.Start == 0)
        {
            return false;
        }

        if (
            bytes[span.Start - 1]
            is (byte)'-'
                or (byte)'_'
                or (byte)'/'
                or (byte)'.'
                or (byte)'#'
                or (byte)'@'
                or (byte)'\\'
        )
        {
            return true;
        }

        if (!char.IsAsciiLetterUpper((char)bytes[span.Start]) || span.Start == zone.Start)
        {
            return false;
        }

        var before = bytes[zone.Start..span.Start].TrimEnd("*_~ \r\n([\"'>"u8);
        return !before.IsEmpty
            && before[^1] is not ((byte)'.' or (byte)':' or (byte)'!' or (byte)'?' or (byte)'-' or (byte)']')
            && before[^1] < 0x80;
    }

    private bool IsQuoted(TextSpan zone, TextSpan span)
    {
        var before = document.Bytes[Math.Max(zone.Start, span.Start - Sentence)..span.Start];
        return before.Count((byte)'"') % 2 == 1
            // What opens a quote in English closes one in German.
            || (
                before.IndexOf("\u201E"u8) >= 0
                    ? before.LastIndexOf("\u201E"u8) > before.LastIndexOf("\u201C"u8)
                    : before.LastIndexOf("\u201C"u8) > before.LastIndexOf("\u201D"u8)
            )
            || before.LastIndexOf("\u00AB"u8) > before.LastIndexOf("\u00BB"u8)
            || before.LastIndexOf("\u300C"u8) > before.LastIndexOf("\u300D"u8);
    }

    private bool IsPlainText(int offset)
    {
        var index = document.BlockAt(offset);
        var blocks = document.Blocks;
        if (blocks[index].Kind is not (BlockKind.Paragraph or BlockKind.TableCell))
        {
            return false;
        }

        for (var i = blocks[index].Parent; i > 0; i = blocks[i].Parent)
        {
            if (blocks[i].Kind == BlockKind.BlockQuote)
            {
                return false;
            }
        }

        return !prose.IsVerbatim(index, offset) && !prose.IsLink(index, offset);
    }
}
