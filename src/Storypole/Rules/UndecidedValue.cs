using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A value is only a promise to decide later: TBD, TODO, to be determined.</summary>
public sealed class UndecidedValue() : Rule(209, "undecided-value", Severity.Warning)
{
    private const int MostMarks = 16;

    public override void Check(Spec spec, Reporter reporter)
    {
        var bytes = spec.Document.Bytes;
        foreach (var mark in reporter.MarksOf(spec))
        {
            if (UndecidedWord.TryRead(bytes, mark, out var word))
            {
                Judge(spec, word, reporter);
            }
        }
    }

    private static void Judge(Spec spec, UndecidedWord word, Reporter reporter)
    {
        var document = spec.Document;
        var prose = reporter.ProseOf(spec);
        if (
            !prose.TryFind(word.Span.Start, out var passage)
            || SeverityOf(document.Bytes, word, passage) is not { } severity
            || prose.IsVerbatim(passage.Block, word.Span.Start)
        )
        {
            return;
        }

        reporter.Report(
            severity,
            word.Span,
            $"{passage.NameOr(document, "Something")} is left as {document.Show(word.Span)}",
            "decide it, or ask it as an open question that has an owner"
        );
    }

    /// <summary>How certain it is that the word stands for a value; null when it may be a word of the sentence.</summary>
    private static Severity? SeverityOf(ReadOnlySpan<byte> bytes, UndecidedWord word, Passage passage)
    {
        var after = bytes[word.Span.End..passage.Whole.End].TrimStart("*_~]\""u8);
        var endsHere =
            after.IsEmpty
            || after[0] is (byte)':' or (byte)'.' or (byte)',' or (byte)';' or (byte)')' or (byte)'\r' or (byte)'\n';
        var goesOn =
            !endsHere && after.TrimStart((byte)' ') is [not ((byte)'-' or (byte)'(' or (byte)'['), ..] and [< 0x80, ..];
        if (IsQuoted(bytes, word, passage))
        {
            return null;
        }

        if (Starts(bytes, passage.Whole, word) || Starts(bytes, passage.Rest, word))
        {
            // "TODO list: shows what is left" names a thing; "TODO ask the vendor" may be either.
            return !goesOn || !word.IsTask ? Severity.Warning
                : passage.Rest.IsEmpty || passage.Rest.Contains(word.Span) ? Severity.Info
                : null;
        }

        if (bytes[word.Span.Start - 1] is (byte)'(' or (byte)'[')
        {
            // "(TBD)" and "(TBD: by whom)" stand for a value, "(TBD, vague words)" may be a list of such words.
            var next = bytes[word.Span.End..];
            return next is [(byte)')' or (byte)']' or (byte)':', ..] ? Severity.Warning : Severity.Info;
        }

        return word.IsPhrase || !endsHere ? null
            : word.IsTask
                ? BeginsSentence(bytes, word) && after is [(byte)':', ..] ? Severity.Warning
                    : null
            : FollowsDenial(bytes[passage.Whole.Start..word.Span.Start]) ? null
            : Severity.Warning;
    }

    /// <summary>A quoted word inside a text is what the text speaks of; a value that is quoted as a whole is a value.</summary>
    private static bool IsQuoted(ReadOnlySpan<byte> bytes, UndecidedWord word, Passage passage)
    {
        var before = bytes[passage.Whole.Start..word.Span.Start].TrimEnd("[("u8);
        return before.EndsWith("\""u8)
                && bytes[passage.Whole.Start..passage.Whole.End] is not [(byte)'"', .., (byte)'"']
            || before.EndsWith("\u201C"u8);
    }

    /// <summary>Whether only marks stand between the start of a piece of text and the word.</summary>
    private static bool Starts(ReadOnlySpan<byte> bytes, TextSpan text, UndecidedWord word) =>
        text.Contains(word.Span)
        && word.Span.Start - text.Start <= MostMarks
        && bytes[text.Start..word.Span.Start].TrimStart("*_~[(\" "u8).IsEmpty;

    private static bool BeginsSentence(ReadOnlySpan<byte> bytes, UndecidedWord word) =>
        bytes[..word.Span.Start].TrimEnd("*_~ "u8) is [.., (byte)'.' or (byte)'!' or (byte)'?' or (byte)'\n'];

    /// <summary>"No TBD, no TODO": the sentence speaks of the word itself.</summary>
    private static bool FollowsDenial(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd((byte)' ');
        var word = before[(before.LastIndexOf((byte)' ') + 1)..];
        return Is(word, "no"u8) || Is(word, "any"u8) || Is(word, "without"u8) || Is(word, "or"u8) || Is(word, "and"u8);
    }

    private static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> other) =>
        System.Text.Ascii.EqualsIgnoreCase(word, other);
}
