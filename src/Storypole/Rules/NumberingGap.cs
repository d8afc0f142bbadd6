using System.Buffers.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Numbers of phases, decisions or questions are left out or given twice.</summary>
public sealed class NumberingGap() : Rule(214, "numbering-gap", Severity.Warning)
{
    public override bool IsFor(Schema schema) =>
        schema.Asks(Term.Decision) || schema.Asks(Term.Phase) || schema.Asks(Term.Question);

    public override void Check(Spec spec, Reporter reporter)
    {
        var phases = new Sequence(spec, "Phase", Severity.Warning, reporter);
        foreach (var phase in spec.Phases)
        {
            phases.Take(phase.Number, phase.Span);
        }

        // A decision or question that was dropped keeps its number, so that what refers to the others stays true.
        var decisions = new Sequence(spec, "Decision", Severity.Info, reporter);
        foreach (var decision in spec.Decisions)
        {
            decisions.Take(decision.Number, decision.Span);
        }

        var questions = new Sequence(spec, "Question", Severity.Info, reporter);
        foreach (var question in spec.Questions)
        {
            questions.Take(question.Number, question.Span);
        }
    }

    /// <summary>The numbers of one kind of item as they are met.</summary>
    private ref struct Sequence(Spec spec, string word, Severity gap, Reporter reporter)
    {
        private int? last;
        private TextSpan place;
        private int parent = -1;

        public void Take(int? number, TextSpan span)
        {
            // Only headings count, and each heading above them starts anew.
            var above = number is null ? -1 : HeadingAbove(spec.Outline, span);
            if (last is { } before && number is { } current && above >= 0 && above == parent)
            {
                Compare(before, current, span);
            }

            (last, place, parent) = (number, span, above);
        }

        private readonly void Compare(int before, int current, TextSpan span)
        {
            if (current == before && IsPlain(span) && IsPlain(place))
            {
                reporter.Report(
                    span,
                    $"{word} {current} stands here a second time",
                    "give each its own number",
                    new RelatedPlace(null, place, "the first one")
                );
            }
            else if (current > before + 1 && IsMissing(before + 1))
            {
                reporter.Report(
                    gap,
                    span,
                    $"{word} {current} follows {word} {before}; there is no {word} {before + 1}",
                    "number them without gaps, or say what became of the one that is missing",
                    new RelatedPlace(null, place, "the one before")
                );
            }
        }

        /// <summary>Whether no heading beside has the number; where one reads like 2-4, 3A or 6.5, nothing is missing for certain.</summary>
        private readonly bool IsMissing(int number)
        {
            var parts = spec.Outline.Parts;
            for (var i = parent + 1; i < parts[parent].Next; i = parts[i].Next)
            {
                if (
                    parts[i].Kind == PartKind.Heading
                    && StartsLike(parts[i].Span)
                    && (!IsPlain(parts[i].Span) || NumberOf(parts[i].Span) == number)
                )
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether a heading begins with the same word as the one before.</summary>
        private readonly bool StartsLike(TextSpan heading)
        {
            var mine = spec.Document.Slice(place);
            var digit = mine.IndexOfAnyInRange((byte)'0', (byte)'9');
            return digit > 0 && spec.Document.Slice(heading).StartsWith(mine[..digit]);
        }

        private readonly int NumberOf(TextSpan heading)
        {
            var text = spec.Document.Slice(heading);
            var digit = text.IndexOfAnyInRange((byte)'0', (byte)'9');
            return digit >= 0 && Utf8Parser.TryParse(text[digit..], out int number, out _) ? number : -1;
        }

        /// <summary>Whether the first number of a heading is one of its own, and not part of 2-4, 3A or 6.5.</summary>
        private readonly bool IsPlain(TextSpan heading)
        {
            var text = spec.Document.Slice(heading);
            var digit = text.IndexOfAnyInRange((byte)'0', (byte)'9');
            var rest = digit < 0 ? default : text[digit..].TrimStart("0123456789"u8);
            return rest switch
            {
                [] => true,
                [(byte)'.' or (byte)'-' or (byte)'/' or (byte)',' or (byte)'+', >= (byte)'0' and <= (byte)'9', ..] =>
                    false,
                [(byte)' ', (byte)'&' or (byte)'-' or (byte)'+', (byte)' ', >= (byte)'0' and <= (byte)'9', ..] => false,
                [var next, ..] => !char.IsAsciiLetter((char)next) && next is < 0x80 or 0xEF,
            };
        }

        private static int HeadingAbove(Outline outline, TextSpan span)
        {
            var parts = outline.Parts;
            var (low, high) = (1, parts.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                if (parts[middle].Span.Start == span.Start)
                {
                    return parts[middle].Kind == PartKind.Heading ? parts[middle].Parent : -1;
                }

                (low, high) = parts[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle - 1);
            }

            return -1;
        }
    }
}
