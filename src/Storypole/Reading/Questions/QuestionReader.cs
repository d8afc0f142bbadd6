using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Reading.Decisions;
using Storypole.Reading.Risks;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Questions;

/// <summary>Reads the open questions: a heading <c>Q1: …</c> each, with labels below it.</summary>
internal static class QuestionReader
{
    public static ImmutableArray<Question> Read(Binding binding, Subjects subjects)
    {
        var found = new Grow<Question>();
        var parts = binding.Parts;
        for (var part = 1; part < parts.Length; )
        {
            if (parts[part].Kind != PartKind.Heading)
            {
                part++;
            }
            else if (subjects[part] == Term.OpenQuestions)
            {
                QuestionShapes.Read(binding, subjects, part, ref found);
                part = parts[part].Next;
            }
            else
            {
                if (binding.Terms[part] == Term.Question && binding.Child(part, Term.Question) >= 0)
                {
                    found.Add(ReadOne(binding, part, isListedAsOpen: false, HowOf(binding, part)));
                }

                part++;
            }
        }

        found.DropPlaceholders(binding, 0, static x => x.Title);
        return found.ToImmutable();
    }

    /// <param name="isListedAsOpen">Whether it stands below a title that calls its questions open.</param>
    internal static Question ReadOne(Binding binding, int part, bool isListedAsOpen, Recognition how)
    {
        var draft = new Draft();
        foreach (var field in PartFields.Of(binding, part))
        {
            draft.Take(field);
        }

        ref readonly var at = ref binding.Parts[part];
        var (number, title) = NumberedTitle.Of(binding, part);
        var impact = draft.Impact;
        var status = draft.Status;
        var remark = new TextSpan(at.Span.End, at.Span.End);
        QuestionStatus? word = null;
        if (status is { } text)
        {
            word = Values.ReadQuestion(binding.Slice(text), out var wordEnd);
            remark = word is null ? new TextSpan(text.End, text.End) : Remark(binding.Bytes, text, wordEnd);
        }

        return new Question(
            at.Span,
            how,
            number,
            title,
            draft.Text ?? binding.BodyOf(part),
            draft.Context,
            draft.Options < 0 ? [] : OptionReader.Read(binding, draft.Options),
            impact is { } level ? new Typed<Level>(level, LevelText.Read(binding.Slice(level))) : null,
            draft.Owner,
            status is { } said ? new Typed<QuestionStatus>(said, word) : null,
            remark,
            draft.Answer ?? draft.Resolution ?? draft.Recommendation
        )
        {
            Standing = word ?? draft.Standing(binding, title) ?? (isListedAsOpen ? QuestionStatus.Open : null),
        };
    }

    /// <summary>The template numbers its headings <c>Q1</c>, while its label says <c>Question</c>: both are its own.</summary>
    internal static Recognition HowOf(Binding binding, int part)
    {
        var name = binding.Slice(binding.Parts[part].Name);
        return name.Length > 1 && name[0] is (byte)'Q' or (byte)'q' && !char.IsAsciiLetter((char)name[1])
            ? Recognition.Exact
            : binding.HowOf(part);
    }

    private static TextSpan Remark(ReadOnlySpan<byte> bytes, TextSpan status, int wordEnd)
    {
        var rest = bytes[(status.Start + wordEnd)..status.End].TrimStart(" \t\r\n*_`~\":;,.-"u8);
        while (rest.StartsWith("–"u8) || rest.StartsWith("—"u8) || rest.StartsWith("→"u8))
        {
            rest = rest[3..].TrimStart((byte)' ');
        }

        return new TextSpan(status.End - rest.Length, status.End - rest.Length + rest.TrimEnd(" \t\r\n*_`"u8).Length);
    }

    /// <summary>The labelled values of one question; of two with one label the first counts.</summary>
    private struct Draft()
    {
        public TextSpan? Text { get; private set; }

        public TextSpan? Context { get; private set; }

        /// <summary>The part whose body lists the options, or -1.</summary>
        public int Options { get; private set; } = -1;

        public TextSpan? Impact { get; private set; }

        public TextSpan? Owner { get; private set; }

        public TextSpan? Status { get; private set; }

        public TextSpan? Answer { get; private set; }

        public TextSpan? Resolution { get; private set; }

        public TextSpan? Recommendation { get; private set; }

        /// <summary>What was decided, where the author calls the answer that.</summary>
        public TextSpan? Decision { get; private set; }

        /// <summary>How it stands by a word of status that the template does not have, by its answer, or by a mark in its title.</summary>
        public readonly QuestionStatus? Standing(Binding binding, TextSpan title) =>
            Status is { } status && QuestionMarks.Word(binding.Slice(status)) is { } word ? word
            : (Answer ?? Resolution ?? Decision) is { } answer && QuestionMarks.IsAnswer(binding.Slice(answer))
                ? QuestionStatus.Answered
            : QuestionMarks.FindAnswered(binding.Bytes, title) is not null ? QuestionStatus.Answered
            : null;

        public void Take(in PartFields.Field field)
        {
            switch (field.Term)
            {
                case Term.Question:
                    Text ??= field.Value;
                    break;
                case Term.Context:
                    Context ??= field.Value;
                    break;
                case Term.Options or Term.OptionsConsidered:
                    Options = Options < 0 ? field.Part : Options;
                    break;
                case Term.Impact:
                    Impact ??= field.Value;
                    break;
                case Term.Owner:
                    Owner ??= field.Value;
                    break;
                case Term.Status:
                    Status ??= field.Value;
                    break;
                case Term.Answer:
                    Answer ??= field.Value;
                    break;
                case Term.Resolution:
                    Resolution ??= field.Value;
                    break;
                case Term.Decision:
                    Decision ??= field.Value;
                    break;
                case Term.Recommendation:
                    Recommendation ??= field.Value;
                    break;
                default:
                    break;
            }
        }
    }
}
