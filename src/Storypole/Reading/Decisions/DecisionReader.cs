using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>
/// Reads the decisions of a specification: numbered headings wherever they stand, what a section of decisions lists, topics
/// with a label that gives the decision, and the one decision that a whole document is about.
/// </summary>
internal static class DecisionReader
{
    public static ImmutableArray<Decision> Read(Binding binding, Subjects subjects)
    {
        var found = new Grow<Decision>();
        var parts = binding.Parts;
        var document = new DecisionDocument(binding, subjects);
        for (var part = 1; part < parts.Length; )
        {
            if (parts[part].Kind != PartKind.Heading)
            {
                if (DecisionSection.IsLabelled(binding, subjects, part))
                {
                    DecisionSection.Read(binding, subjects, part, ref found);
                }

                ReadLoose(binding, part, ref found);
                part++;
                continue;
            }

            var subject = subjects[part];
            if (
                subject == Term.Decision
                && binding.Terms[part] == Term.Decision
                && !document.Takes(part)
                && !document.IsTitle(part)
            )
            {
                found.Add(ReadOne(binding, subjects, part, binding.HowOf(part)));
                part = parts[part].Next;
            }
            else if (subject == Term.TechnicalDecisions && !DecisionTopic.IsMixed(binding, part))
            {
                if (DecisionTopic.IsTitled(binding, part))
                {
                    found.Add(ReadOne(binding, subjects, part, Recognition.Shape));
                }
                else
                {
                    DecisionSection.Read(binding, subjects, part, ref found);
                }

                part = parts[part].Next;
            }
            else if (subject is Term.OpenQuestions or Term.Options or Term.OptionsConsidered or Term.Alternatives)
            {
                if (!LetteredTopic.ReadBelow(binding, subjects, part, ref found))
                {
                    document.Offer(part);
                }

                part = parts[part].Next;
            }
            else if (
                LetteredTopic.IsSettled(binding, subjects, part)
                || (!document.Takes(part) && DecisionTopic.IsOne(binding, subjects, part))
            )
            {
                found.Add(ReadOne(binding, subjects, part, Recognition.Shape));
                part = parts[part].Next;
            }
            else
            {
                if (subject is Term.TechStack or Term.Unknown)
                {
                    ReadChoices(binding, parts[part], ref found);
                }

                DecisionTopic.ReadParagraphs(binding, parts[part], ref found);
                part++;
            }
        }

        found.DropPlaceholders(binding, 0, static x => x.Title);
        document.Read(ref found);
        return found.ToImmutable();
    }

    /// <summary>A table that says what was chosen for each of its rows holds decisions wherever it stands.</summary>
    private static void ReadChoices(Binding binding, in Part at, ref Grow<Decision> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Table && DecisionTable.IsOfChoices(binding, i))
            {
                DecisionTable.Read(binding, TableReader.Of(binding, i), ref found);
            }
        }
    }

    /// <summary>Paragraphs behind a label belong to its body.</summary>
    private static void ReadLoose(Binding binding, int part, ref Grow<Decision> found) =>
        DecisionTopic.ReadParagraphs(binding, binding.Parts[part], ref found);

    /// <summary>A decision with a heading or label of its own.</summary>
    internal static Decision ReadOne(Binding binding, Subjects subjects, int part, Recognition how)
    {
        ref readonly var at = ref binding.Parts[part];
        var (number, title) = NumberedTitle.Of(binding, part);
        var made = binding.ValueOf(binding.Child(part, Term.Decision));
        var own = binding.Child(part, Term.OptionsConsidered);
        own = own < 0 ? binding.Child(part, Term.Options) : own;
        ImmutableArray<Option> options;
        TextSpan? label;
        if (own >= 0 && OptionReader.Read(binding, own) is { IsEmpty: false } listed)
        {
            options = how <= Recognition.Alias ? listed : DecisionOptions.Settle(binding, listed, made ?? title);
            label = binding.Parts[own].Span;
        }
        else
        {
            (options, label) = DecisionOptions.Of(binding, subjects, part, title);
            label = own >= 0 ? binding.Parts[own].Span : label;
        }

        if (how >= Recognition.Shape && options.IsEmpty)
        {
            options = Titled(binding, at, ref title);
        }

        if (options.IsEmpty && how >= Recognition.Shape && DecisionTopic.ChosenIn(binding, at.Name) is { } taken)
        {
            options = [new Option(at.Span, Recognition.Shape, taken, IsChosen: true, null, null, null)];
        }

        var reversibility = binding.ValueOf(binding.Child(part, Term.Reversibility));
        return new Decision(
            at.Span,
            how,
            number,
            title,
            made,
            binding.ValueOf(binding.Child(part, Term.Context)),
            label,
            options,
            binding.ValueOf(binding.Child(part, Term.TradeOffs)),
            reversibility is { } span
                ? new Typed<Reversibility>(span, Values.ReadReversibility(binding.Slice(span)))
                : null
        );
    }

    /// <summary>The options that a title says, or that a table weighs in the part before a recommendation.</summary>
    private static ImmutableArray<Option> Titled(Binding binding, in Part at, ref TextSpan title)
    {
        if (DecisionTopic.RecommendedIn(binding, at.Name) is { } recommended)
        {
            title = recommended;
            var candidates = CandidateTable.Before(binding, at);
            if (!candidates.IsEmpty)
            {
                return DecisionOptions.Settle(binding, candidates, title);
            }
        }

        return InlineOptions.TryOver(binding.Bytes, title, out var taken, out var rejected)
            ?
            [
                new Option(at.Span, Recognition.Shape, taken, IsChosen: true, null, null, null),
                new Option(at.Span, Recognition.Shape, rejected, IsChosen: false, null, null, null),
            ]
            : [];
    }
}
