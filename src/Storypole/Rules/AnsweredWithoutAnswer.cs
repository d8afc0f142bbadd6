using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// A question is called answered, and the answer stands nowhere: not below it, not behind its status, not as a ticked option,
/// and no decision names it.
/// </summary>
public sealed class AnsweredWithoutAnswer() : Rule(1402, "answered-without-answer", Severity.Warning)
{
    /// <summary>Beyond so many a text is not searched for answers any more, and the rule is silent.</summary>
    private const int MostSearches = 64;

    public override void Check(Spec spec, Reporter reporter)
    {
        var searches = 0;
        foreach (var question in spec.Questions)
        {
            if (
                question.Status is { Value: QuestionStatus.Answered } status
                && !Stated.Is(spec, question.Answer)
                && !Stated.Is(spec, question.StatusRemark)
                && !HasTickedOption(spec, question)
                && ++searches <= MostSearches
                && !MayAnswerBelow(spec, question)
                && !IsDecided(spec, question)
            )
            {
                reporter.Report(
                    status.Span,
                    "The question is answered, and the answer stands nowhere",
                    "Add `**Answer**:`, tick the chosen option, or name the decision that settles it."
                );
            }
        }
    }

    private static bool HasTickedOption(Spec spec, Question question)
    {
        foreach (var option in question.Options)
        {
            if (OptionText.IsChosen(spec, option))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something stands below the question that is none of the template's own fields: it may be the answer.</summary>
    private static bool MayAnswerBelow(Spec spec, Question question)
    {
        var part = Places.PartOf(spec, question);
        if (part < 0)
        {
            return true;
        }

        var parts = spec.Outline.Parts;
        for (var i = part + 1; i < parts[part].Next; i++)
        {
            var isField =
                spec.Terms[i]
                is Term.Question
                    or Term.Context
                    or Term.Options
                    or Term.OptionsConsidered
                    or Term.Impact
                    or Term.Owner
                    or Term.Status;
            if (
                isField
                    ? spec.Terms[i] == Term.Status && parts[i].BodyEnd > parts[i].BodyStart
                    : Places.IsFilled(spec, i)
            )
            {
                return true;
            }
        }

        return NamesDecision(spec.Document.Slice(parts[part].Extent));
    }

    private static bool NamesDecision(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf("ecision "u8);
            if (next < 0)
            {
                break;
            }

            at += next + "ecision "u8.Length;
            if (at < text.Length && char.IsAsciiDigit((char)text[at]))
            {
                return true;
            }
        }

        return text.IndexOf("ADR"u8) >= 0;
    }

    private static bool IsDecided(Spec spec, Question question)
    {
        foreach (var decision in spec.Decisions)
        {
            var part = Places.PartOf(spec, decision);
            var extent = part < 0 ? decision.Span : spec.Outline.Parts[part].Extent;
            if (NamesNumber(spec.Document.Slice(extent), question.Number) || IsAbout(spec, decision, question.Title))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text names <c>Q3</c> or <c>Question 3</c>.</summary>
    private static bool NamesNumber(ReadOnlySpan<byte> text, int? number)
    {
        Span<byte> digits = stackalloc byte[12];
        if (number is not { } n || !System.Buffers.Text.Utf8Formatter.TryFormat(n, digits, out var length))
        {
            return false;
        }

        digits = digits[..length];
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOf(digits);
            if (next < 0)
            {
                return false;
            }

            at += next;
            var before = text[..at];
            var isWhole = at + length == text.Length || !char.IsAsciiDigit((char)text[at + length]);
            if (isWhole && (before.EndsWith("Q"u8) || before.EndsWith("uestion "u8)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAbout(Spec spec, Decision decision, TextSpan title)
    {
        var said = decision.Made is { } made ? decision.Title.Union(made) : decision.Title;
        var (all, shared) = SignificantWords.Count(spec.Document.Slice(title), spec.Document.Slice(said));
        return shared > 0 && shared >= Math.Min(all, 2);
    }
}
