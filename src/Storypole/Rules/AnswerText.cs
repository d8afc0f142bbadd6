using System.Buffers.Text;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Looks for the answer of a question where authors put it: below it under a label of their own, or in a decision.</summary>
internal static class AnswerText
{
    /// <summary>Whether something stands below the question that is none of the template's own fields: it may be the answer.</summary>
    public static bool MayStandBelow(Spec spec, Question question)
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

    /// <summary>Whether a text names a decision by its number or as a record.</summary>
    public static bool NamesDecision(ReadOnlySpan<byte> text)
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

    /// <summary>Whether a decision names a question, or is about the same thing.</summary>
    public static bool MayBeDecided(Spec spec, Question question)
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
        if (number is not { } n || !Utf8Formatter.TryFormat(n, digits, out var length))
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
