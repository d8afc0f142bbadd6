using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>The overview tells of a decision that none of the specification's decisions holds.</summary>
public sealed class UnrecordedDecision() : Rule(0508, "unrecorded-decision", Severity.Info)
{
    private const int LongestSentence = 400;
    private const int FewestWords = 2;
    private const int MostSentences = 16;

    public override bool IsFor(Schema schema) => schema.Asks(Term.Decision);

    public override void Check(Spec spec, Reporter reporter)
    {
        // Where no decision was recorded at all, a section is missing; that has a rule of its own.
        if (spec.Decisions.IsEmpty || spec.Decisions[0].How > Recognition.Alias)
        {
            return;
        }

        var overview = Places.PartOf(spec, Term.Overview);
        if (overview > 0)
        {
            Judge(spec, spec.Outline.Parts[overview].Extent, reporter);
        }

        var context = Places.PartOf(spec, Term.SystemContext);
        if (context > 0)
        {
            ref readonly var part = ref spec.Outline.Parts[context];
            var blocks = spec.Document.Blocks;
            for (var i = part.BodyStart; i < part.BodyEnd; i = blocks[i].Next)
            {
                if (blocks[i].Kind == BlockKind.Paragraph)
                {
                    Judge(spec, blocks[i].Span, reporter);
                }
            }
        }
    }

    private static void Judge(Spec spec, TextSpan passage, Reporter reporter)
    {
        var text = spec.Document.Slice(passage);
        Judge(spec, passage, text, "ecided "u8, reporter);
        Judge(spec, passage, text, " chose "u8, reporter);
        Judge(spec, passage, text, "ntschieden"u8, reporter);
        Judge(spec, passage, text, "eschlossen"u8, reporter);
    }

    private static void Judge(
        Spec spec,
        TextSpan passage,
        ReadOnlySpan<byte> text,
        ReadOnlySpan<byte> word,
        Reporter reporter
    )
    {
        var sentences = 0;
        for (
            var at = 0;
            sentences++ < MostSentences && text[at..].IndexOf(word) is >= 0 and var step;
            at += step + word.Length
        )
        {
            var sentence = SentenceAround(text, at + step);
            var said = text[sentence.Start..sentence.End];
            if (DecisionWords.Tell(said) && !IsHeld(spec, said))
            {
                var span = new TextSpan(passage.Start + sentence.Start, passage.Start + sentence.End);
                reporter.Report(
                    span,
                    "A decision that no decision of this specification holds",
                    "Record it under Technical Decisions, with the options that were considered."
                );
            }
        }
    }

    /// <summary>Whether one of the decisions shares half of the words that carry the sentence's meaning.</summary>
    private static bool IsHeld(Spec spec, ReadOnlySpan<byte> sentence)
    {
        foreach (var decision in spec.Decisions)
        {
            var part = Places.PartOf(spec, decision);
            var extent = part < 0 ? Places.WholeOf(spec, decision) : spec.Outline.Parts[part].Extent;
            var (all, shared) = SignificantWords.Count(sentence, spec.Document.Slice(extent));
            if (all < FewestWords || shared * 3 >= all)
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan SentenceAround(ReadOnlySpan<byte> text, int at)
    {
        var from = Math.Max(0, at - LongestSentence);
        var start = from;
        for (var i = at; i > from; i--)
        {
            if (
                text[i - 1] is (byte)'.' or (byte)'!' or (byte)'?' or (byte)':'
                && text[i] is (byte)' ' or (byte)'\n' or (byte)'*'
            )
            {
                start = i;
                break;
            }
        }

        var limit = Math.Min(text.Length, at + LongestSentence);
        var end = at;
        while (end < limit && !(text[end] is (byte)'.' or (byte)'!' or (byte)'?' && IsEnd(text, end + 1)))
        {
            end++;
        }

        while (
            start < at && text[start] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'*' or (byte)'-' or (byte)'>'
        )
        {
            start++;
        }

        return new TextSpan(start, end);
    }

    private static bool IsEnd(ReadOnlySpan<byte> text, int at) =>
        at >= text.Length || text[at] is (byte)' ' or (byte)'\n' or (byte)'\r';
}
