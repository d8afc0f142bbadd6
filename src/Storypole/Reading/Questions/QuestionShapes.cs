using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Questions;

/// <summary>
/// Reads what a section of questions lists: headings, list items, rows, labels, or paragraphs that ask. Below a title that
/// calls them open they are, unless one says otherwise.
/// </summary>
internal readonly ref struct QuestionShapes
{
    private readonly Binding binding;
    private readonly Subjects subjects;

    private QuestionShapes(Binding binding, Subjects subjects)
    {
        this.binding = binding;
        this.subjects = subjects;
    }

    public static void Read(Binding binding, Subjects subjects, int section, ref Grow<Question> found)
    {
        var name = binding.Slice(binding.Parts[section].Name);
        new QuestionShapes(binding, subjects).ReadGroup(section, QuestionNames.StandingOf(name), ref found);
    }

    private void ReadGroup(int group, QuestionStatus? standing, ref Grow<Question> found)
    {
        ref readonly var at = ref binding.Parts[group];
        var before = found.Count;
        ReadBody(at, standing, ref found);
        for (var part = group + 1; part < at.Next; part = binding.Parts[part].Next)
        {
            if (binding.Parts[part].Kind == PartKind.Heading)
            {
                ReadHeading(part, standing, ref found);
            }
            else
            {
                ReadLabel(part, standing, ref found);
            }
        }

        if (found.Count == before)
        {
            ReadProse(at, standing, ref found);
        }
    }

    private void ReadHeading(int part, QuestionStatus? standing, ref Grow<Question> found)
    {
        var name = binding.Slice(binding.Parts[part].Name);
        if (binding.Terms[part] == Term.Question)
        {
            var isOpen = standing == QuestionStatus.Open;
            found.Add(QuestionReader.ReadOne(binding, part, isOpen, QuestionReader.HowOf(binding, part)));
        }
        else if (QuestionNames.StandingOfGroup(name) is { } below)
        {
            ReadGroup(part, below, ref found);
        }
        else if (subjects[part] == Term.OpenQuestions || IsGroup(part, name))
        {
            ReadGroup(part, standing, ref found);
        }
        else if (binding.Terms[part] == Term.Unknown || QuestionNames.Asks(name))
        {
            found.Add(
                WithMarks(QuestionReader.ReadOne(binding, part, isListedAsOpen: false, Recognition.Shape), standing)
            );
        }
    }

    /// <summary>A heading that asks nothing, and below which several things are listed, only groups them.</summary>
    private bool IsGroup(int part, ReadOnlySpan<byte> name)
    {
        if (QuestionNames.Asks(name) || NumberedName.TryRead(name, out _))
        {
            return false;
        }

        ref readonly var at = ref binding.Parts[part];
        var blocks = binding.Document.Blocks;
        if (at.Next > part + 1)
        {
            return binding.Parts[part + 1].Kind == PartKind.Heading
                && binding.Terms[part + 1] is Term.Unknown or Term.Question;
        }

        return at.BodyStart < at.BodyEnd
            && blocks[at.BodyStart].Kind is BlockKind.List or BlockKind.Table
            && QuestionNames.Asks(binding.Slice(blocks[at.BodyStart].Span));
    }

    private Question WithMarks(Question question, QuestionStatus? standing)
    {
        if (question.Standing is not null)
        {
            return question;
        }

        var text = question.Text is { } body ? new TextSpan(question.Span.Start, body.End) : question.Span;
        return question with
        {
            Standing = QuestionMarks.FindAnswered(binding.Bytes, text) is null ? standing : QuestionStatus.Answered,
        };
    }

    private void ReadLabel(int part, QuestionStatus? standing, ref Grow<Question> found)
    {
        ref readonly var at = ref binding.Parts[part];
        var name = binding.Slice(at.Name);
        if (at.Value.IsEmpty && QuestionNames.StandingOfGroup(name) is { } below)
        {
            ReadGroup(part, below, ref found);
        }
        else if (
            binding.Terms[part] == Term.Question
            || QuestionNames.Asks(name)
            || (binding.Terms[part] == Term.Unknown && QuestionNames.Asks(binding.Slice(at.Value)))
        )
        {
            Add(at.Span, at.Name, at.Value, new TextSpan(at.Span.Start, at.Extent.End), standing, ref found);
        }
        else if (binding.Terms[part] is Term.Unknown or Term.OpenQuestions && at.Value.IsEmpty)
        {
            ReadGroup(part, standing, ref found);
        }
    }

    private void ReadBody(in Part at, QuestionStatus? standing, ref Grow<Question> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.List:
                    for (var item = i + 1; item < blocks[i].Next; item = blocks[item].Next)
                    {
                        ReadItem(item, standing, ref found);
                    }

                    break;
                case BlockKind.Table:
                    ReadTable(i, standing, ref found);
                    break;
                case BlockKind.Paragraph when binding.Slice(blocks[i].Span).StartsWith("**"u8):
                    ReadParagraph(i, standing, ref found);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A paragraph whose bold lead asks, or is numbered like a question.</summary>
    private void ReadParagraph(int block, QuestionStatus? standing, ref Grow<Question> found)
    {
        var text = binding.Document.Blocks[block].Span;
        var lead = ItemLead.Read(binding.Bytes, text);
        var name = binding.Slice(lead.Name);
        if (lead.IsMarked && (QuestionNames.Asks(name) || QuestionNames.IsNumbered(name)))
        {
            Add(text, lead.Name, lead.Rest, text, standing, ref found);
        }
    }

    /// <summary>A section that lists nothing may ask in paragraphs.</summary>
    private void ReadProse(in Part at, QuestionStatus? standing, ref Grow<Question> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            var text = blocks[i].Span;
            if (blocks[i].Kind == BlockKind.Paragraph && QuestionNames.EndsAsking(binding.Slice(text)))
            {
                Add(text, text, default, text, standing, ref found);
            }
        }
    }

    private void ReadItem(int item, QuestionStatus? standing, ref Grow<Question> found)
    {
        var text = Items.TextOf(binding.Document, item);
        if (text.IsEmpty || QuestionNames.IsNone(binding.Slice(text)))
        {
            return;
        }

        ref readonly var block = ref binding.Document.Blocks[item];
        var lead = ItemLead.Read(binding.Bytes, text);
        if (lead.IsMarked && lead.Rest.Length > 0 && (lead.HasSeparator || binding.Bytes[lead.Name.End] == ':'))
        {
            var about = KeywordTable.BuiltIn.Find(binding.Slice(lead.Name));
            if (about == Term.Risk || QuestionNames.IsAssumption(binding.Slice(lead.Name)))
            {
                return;
            }

            if (about is Term.OpenQuestions or Term.Question)
            {
                Add(Items.LineOf(binding.Document, item), lead.Rest, default, text, standing, ref found);
                return;
            }
        }

        var group = lead.Rest.IsEmpty ? QuestionNames.StandingOfGroup(binding.Slice(lead.Name)) : null;
        if (group is { } below && block.Next > item + 2)
        {
            foreach (var inner in Items.Below(binding.Document, item))
            {
                ReadItem(inner, below, ref found);
            }

            return;
        }

        var status = block.Has(BlockFlags.Task)
            ? block.Has(BlockFlags.Done)
                ? QuestionStatus.Answered
                : QuestionStatus.Open
            : standing;
        foreach (var field in PartFields.Below(binding, item))
        {
            if (field.Value is { } value && FieldStanding(field.Term, binding.Slice(value)) is { } said)
            {
                status = said;
            }
        }

        var (title, rest) = lead.IsMarked ? (lead.Name, lead.Rest) : (text, default);
        Add(Items.LineOf(binding.Document, item), title, rest, text, status, ref found);
    }

    private static QuestionStatus? FieldStanding(Term term, ReadOnlySpan<byte> value) =>
        term switch
        {
            Term.Status => QuestionMarks.Word(value),
            Term.Answer or Term.Resolution or Term.Decision when QuestionMarks.IsAnswer(value) =>
                QuestionStatus.Answered,
            _ => null,
        };

    private void ReadTable(int block, QuestionStatus? standing, ref Grow<Question> found)
    {
        var table = TableReader.Of(binding, block);
        var title = table.ColumnOf(Term.Question);
        title = title < 0 ? table.ColumnOf(Term.OpenQuestions) : title;
        for (var i = 0; title < 0 && i < table.Width; i++)
        {
            title = table.IsNumbering(i) ? -1 : i;
        }

        if (title < 0)
        {
            return;
        }

        for (var row = table.FirstRow; row < table.End; row = table.RowAfter(row))
        {
            if (table.Cell(row, title) is not { } name || Nothing.IsDeclared(binding.Slice(name)))
            {
                continue;
            }

            var status = standing;
            for (var i = 0; i < table.Width; i++)
            {
                if (
                    i != title
                    && table.Cell(row, i) is { } cell
                    && FieldStanding(table[i] == Term.Choice ? Term.Decision : table[i], binding.Slice(cell))
                        is { } said
                )
                {
                    status = said;
                }
            }

            Add(binding.Document.Blocks[row].Span, name, default, name, status, ref found);
        }
    }

    /// <param name="all">What may say how it stands.</param>
    private void Add(
        TextSpan span,
        TextSpan title,
        TextSpan rest,
        TextSpan all,
        QuestionStatus? standing,
        ref Grow<Question> found
    )
    {
        var answered = QuestionMarks.FindAnswered(binding.Bytes, all);
        found.Add(
            new Question(
                span,
                Recognition.Shape,
                NumberedName.TryRead(binding.Slice(title), out var numbered) ? numbered.Number : null,
                title,
                rest.IsEmpty ? null : rest,
                Context: null,
                Options: [],
                Impact: null,
                Owner: null,
                Status: null,
                new TextSpan(span.End, span.End),
                answered
            )
            {
                Standing = answered is null ? standing : QuestionStatus.Answered,
            }
        );
    }
}
