using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>
/// Reads what a section of decisions lists: a heading each, rows of a table, list items, labels. Where a table gives them,
/// the headings beside it explain.
/// </summary>
internal readonly ref struct DecisionSection
{
    private readonly Binding binding;
    private readonly Subjects subjects;

    private DecisionSection(Binding binding, Subjects subjects)
    {
        this.binding = binding;
        this.subjects = subjects;
    }

    public static void Read(Binding binding, Subjects subjects, int section, ref Grow<Decision> found)
    {
        var reader = new DecisionSection(binding, subjects);
        reader.ReadSection(section, reader.HasTable(section) || reader.HasSection(section), ref found);
    }

    /// <summary>
    /// A label that calls the list below it decided: <c>**Key decisions**:</c>. Inside a decision it is part of that; below a title
    /// of the template only its name counts, not its words.
    /// </summary>
    public static bool IsLabelled(Binding binding, Subjects subjects, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        return at.Value.IsEmpty
            && at.BodyStart < at.BodyEnd
            && binding.Document.Blocks[at.BodyStart].Kind == BlockKind.List
            && (binding.Terms[part] == Term.TechnicalDecisions || binding.HowOf(at.Parent) != Recognition.Exact)
            && subjects[part] == Term.TechnicalDecisions
            && subjects[at.Parent]
                is not (
                    Term.OpenQuestions
                    or Term.Question
                    or Term.RelatedDocuments
                    or Term.References
                    or Term.Risks
                    or Term.Testing
                    or Term.SuccessCriteria
                    or Term.NextSteps
                    or Term.Phase
                    or Term.Step
                );
    }

    private void ReadSection(int section, bool hasTable, ref Grow<Decision> found)
    {
        ref readonly var at = ref binding.Parts[section];
        var before = found.Count;
        ReadTables(at, ref found);
        if (found.Count == before && !hasTable && IsList(section))
        {
            // The one heading behind the list is about something else.
            ReadItems(at, ref found);
            return;
        }

        for (var part = section + 1; part < at.Next; part = binding.Parts[part].Next)
        {
            if (binding.Parts[part].Kind == PartKind.Heading)
            {
                ReadHeading(part, hasTable, ref found);
            }
        }

        if (found.Count == before && !hasTable)
        {
            ReadLabels(section, ref found);
        }

        if (found.Count == before && !hasTable)
        {
            ReadItems(at, ref found);
        }

        if (found.Count == before && !hasTable)
        {
            ReadParagraphs(at, ref found);
        }
    }

    private void ReadHeading(int part, bool hasTable, ref Grow<Decision> found)
    {
        var subject = subjects[part];
        var isNumbered = binding.Terms[part] == Term.Decision;
        if (isNumbered)
        {
            found.Add(DecisionReader.ReadOne(binding, subjects, part, binding.HowOf(part)));
        }
        else if (subject == Term.TechnicalDecisions || (subject == Term.Unknown && (HasTable(part) || IsGroup(part))))
        {
            ReadSection(part, HasTable(part), ref found);
        }
        else if (!hasTable && IsTopic(subject))
        {
            found.Add(DecisionReader.ReadOne(binding, subjects, part, Recognition.Shape));
        }
    }

    /// <summary>A name that means something elsewhere may well be the topic of a decision; one that belongs to decisions is not.</summary>
    private static bool IsTopic(Term subject) =>
        subject
            is not (
                Term.Options
                or Term.OptionsConsidered
                or Term.Alternatives
                or Term.Context
                or Term.Rationale
                or Term.TradeOffs
                or Term.Consequences
                or Term.OpenQuestions
                or Term.Risks
                or Term.Overview
                or Term.RelatedDocuments
                or Term.Pros
                or Term.Cons
                or Term.Status
                or Term.Recommendation
            );

    /// <summary>A heading that holds nothing itself, and decisions below it.</summary>
    private bool IsGroup(int part)
    {
        ref readonly var at = ref binding.Parts[part];
        if (at.Next == part + 1 || at.BodyStart < at.BodyEnd || binding.Parts[part + 1].Kind != PartKind.Heading)
        {
            return false;
        }

        for (var child = part + 1; child < at.Next; child = binding.Parts[child].Next)
        {
            if (
                binding.Terms[child] == Term.Decision
                || (binding.Terms[child] == Term.Unknown && binding.Child(child, Term.Rationale) >= 0)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a heading below says that the decisions stand there.</summary>
    private bool HasSection(int section)
    {
        for (var part = section + 1; part < binding.Parts[section].Next; part = binding.Parts[part].Next)
        {
            if (binding.Parts[part].Kind == PartKind.Heading && subjects[part] == Term.TechnicalDecisions)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a list of some length stands before a single heading of unknown name.</summary>
    private bool IsList(int section)
    {
        ref readonly var at = ref binding.Parts[section];
        var headings = 0;
        for (var part = section + 1; part < at.Next; part = binding.Parts[part].Next)
        {
            if (binding.Parts[part].Kind != PartKind.Heading || binding.Terms[part] == Term.Decision)
            {
                return false;
            }

            headings++;
        }

        var items = 0;
        foreach (var _ in Items.Of(binding.Document, at))
        {
            items++;
        }

        return headings == 1 && items > 2;
    }

    private bool HasTable(int section)
    {
        var blocks = binding.Document.Blocks;
        for (var part = section; part < binding.Parts[section].Next; part++)
        {
            // A table below a numbered decision compares its options.
            if (part > section && binding.Terms[part] == Term.Decision)
            {
                continue;
            }

            ref readonly var at = ref binding.Parts[part];
            for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
            {
                if (blocks[i].Kind == BlockKind.Table && DecisionTable.Is(TableReader.Of(binding, i)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void ReadTables(in Part at, ref Grow<Decision> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Table)
            {
                DecisionTable.Read(binding, TableReader.Of(binding, i), ref found);
            }
        }
    }

    /// <summary><c>**Storage**: SQLite</c>, or <c>**Decision**: …</c> with its reasons behind it.</summary>
    private void ReadLabels(int section, ref Grow<Decision> found)
    {
        ref readonly var at = ref binding.Parts[section];
        for (var part = section + 1; part < at.Next; part = binding.Parts[part].Next)
        {
            ref readonly var label = ref binding.Parts[part];
            if (
                label.Kind == PartKind.Label
                && (binding.Terms[part] == Term.Decision || IsTopic(subjects[part]))
                && subjects[part] is Term.Unknown or Term.Decision or Term.TechnicalDecisions
            )
            {
                var isWord = subjects[part] == Term.Decision && !NumberedName.TryRead(binding.Slice(label.Name), out _);
                Add(
                    label.Span,
                    isWord && label.Value.Length > 0 ? label.Value : label.Name,
                    isWord ? null : label.Value,
                    ref found,
                    answer: AnswerBehind(part)
                );
            }
        }
    }

    /// <summary>The label behind one that asks may say what was answered.</summary>
    private TextSpan? AnswerBehind(int part)
    {
        var next = binding.Parts[part].Next;
        return
            next < binding.Parts.Length
            && binding.Parts[next] is { Kind: PartKind.Label } label
            && label.Parent == binding.Parts[part].Parent
            && label.Value.Length > 0
            && binding.Terms[next] is Term.Answer or Term.Resolution or Term.Choice
            ? label.Value
            : null;
    }

    private void ReadItems(in Part at, ref Grow<Decision> found)
    {
        foreach (var item in Items.Of(binding.Document, at))
        {
            var text = Items.TextOf(binding.Document, item);
            if (text.IsEmpty || Nothing.IsDeclared(binding.Slice(text)))
            {
                continue;
            }

            var lead = ItemLead.Read(binding.Bytes, text);
            var name = binding.Slice(lead.Name);
            var term = lead.HasSeparator
                ? binding.Names.Find(name, NamePlace.Label, Term.TechnicalDecisions, out _)
                : Term.Unknown;
            term = lead.HasSeparator && term == Term.Unknown ? KeywordTable.BuiltIn.Find(name) : term;
            if (lead.Name.IsEmpty || !IsTopic(term) || term == Term.Mitigation)
            {
                continue;
            }

            var isWord = term == Term.Decision && lead.Rest.Length > 0;
            var title =
                isWord ? lead.Rest
                : lead.HasSeparator || lead.IsMarked ? lead.Name
                : text;
            Add(
                Items.LineOf(binding.Document, item),
                title,
                isWord || lead.Rest.IsEmpty ? null : lead.Rest,
                ref found,
                item
            );
        }
    }

    private void ReadParagraphs(in Part at, ref Grow<Decision> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Paragraph && binding.Slice(blocks[i].Span).StartsWith("**"u8))
            {
                var lead = ItemLead.Read(binding.Bytes, blocks[i].Span);
                if (lead.IsMarked && lead.Name.Length > 0)
                {
                    Add(blocks[i].Span, lead.Name, lead.Rest.IsEmpty ? null : lead.Rest, ref found);
                }
            }
        }
    }

    private void Add(
        TextSpan span,
        TextSpan title,
        TextSpan? made,
        ref Grow<Decision> found,
        int item = -1,
        TextSpan? answer = null
    )
    {
        var options = new Grow<Option>();
        if (item >= 0)
        {
            foreach (var below in Items.Below(binding.Document, item))
            {
                DecisionOptions.ReadItem(binding, below, ref options);
            }
        }

        if (answer is { } said)
        {
            options.Add(new Option(said, Recognition.Shape, said, IsChosen: true, null, null, null));
        }
        else if (options.Count == 0 && InlineOptions.TryOver(binding.Bytes, title, out var taken, out var rejected))
        {
            options.Add(new Option(span, Recognition.Shape, taken, IsChosen: true, null, null, null));
            options.Add(new Option(span, Recognition.Shape, rejected, IsChosen: false, null, null, null));
        }

        var all = options.ToImmutable();
        found.Add(
            new Decision(
                span,
                Recognition.Shape,
                NumberedName.TryRead(binding.Slice(title), out var numbered) ? numbered.Number : null,
                title,
                made,
                Context: null,
                OptionsLabel: null,
                all.IsEmpty || all[0].IsChosen == true
                    ? all
                    : all.Insert(0, new Option(span, Recognition.Shape, title, IsChosen: true, null, null, null)),
                TradeOffs: null,
                Reversibility: null
            )
        );
    }
}
