using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A comment by which the template tells authors what to write is still there.</summary>
public sealed class GuidanceLeft() : Rule(210, "guidance-left", Severity.Warning)
{
    private const int Few = 3;

    private const string Help = "delete the comment once the section says what it asks for";

    public override void Check(Spec spec, Reporter reporter)
    {
        var bytes = spec.Document.Bytes;
        List<TextSpan>? advice = null;
        var last = 0;
        foreach (var mark in reporter.MarksOf(spec))
        {
            if (mark < last || !bytes[mark..].StartsWith("<!--"u8))
            {
                continue;
            }

            var end = bytes[(mark + 4)..].IndexOf("-->"u8);
            if (end < 0)
            {
                break;
            }

            last = mark + 4 + end + 3;
            Judge(spec, new TextSpan(mark, last), ref advice, reporter);
        }

        ReportAdvice(advice ?? [], reporter);
    }

    /// <summary>Other templates put their guidance there too; it may also be a remark of the author. A text full of it has one fault.</summary>
    private static void ReportAdvice(List<TextSpan> advice, Reporter reporter)
    {
        foreach (var comment in advice.Count > Few ? advice[..1] : advice)
        {
            var others = advice.Count > Few ? $", and so do {advice.Count - 1} others" : "";
            reporter.Report(Severity.Info, comment, $"This comment reads like guidance that was left in{others}", Help);
        }
    }

    private static void Judge(Spec spec, TextSpan comment, ref List<TextSpan>? advice, Reporter reporter)
    {
        var document = spec.Document;
        var text = document.Bytes[(comment.Start + 4)..(comment.End - 3)].Trim(" \t\r\n"u8);
        var block = document.BlockAt(comment.Start);
        var isComment = document.Blocks[block].Kind switch
        {
            BlockKind.Html => true,
            BlockKind.Paragraph => reporter.ProseOf(spec).IsComment(block, comment.Start),
            _ => false,
        };
        if (!isComment || text.StartsWith("storypole:"u8) || Nothing.IsDeclared(text))
        {
            return;
        }

        if (spec.Schema.IsGuidance(text))
        {
            reporter.Report(comment, "The template's guidance is still here", Help);
        }
        else if (document.Blocks[block - 1].Kind == BlockKind.Heading && ReadsLikeAdvice(text))
        {
            (advice ??= []).Add(comment);
        }
    }

    /// <summary>Three words or more that begin like a sentence; tools are spoken to in other forms.</summary>
    private static bool ReadsLikeAdvice(ReadOnlySpan<byte> text) =>
        text.Length > 0
        && char.IsAsciiLetterUpper((char)text[0])
        && text.Count((byte)' ') >= 2
        && text[..text.IndexOf((byte)' ')].IndexOfAny((byte)':', (byte)'-', (byte)'_') < 0
        && !text.StartsWith("TODO"u8)
        && !text.StartsWith("DO NOT"u8)
        && !text.StartsWith("BEGIN"u8)
        && !text.StartsWith("END"u8)
        && !text.StartsWith("Copyright"u8)
        && !text.StartsWith("Generated"u8);
}
