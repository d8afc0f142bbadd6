using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Risks;

/// <summary>Reads the risks of a section that has no table of them: a heading, a label, a bold paragraph or a list item each.</summary>
internal ref struct RiskShapes
{
    private readonly Binding binding;
    private readonly Subjects subjects;

    private RiskShapes(Binding binding, Subjects subjects)
    {
        this.binding = binding;
        this.subjects = subjects;
    }

    public static void Read(Binding binding, Subjects subjects, int section, ref Grow<Risk> found) =>
        new RiskShapes(binding, subjects).ReadGroup(section, null, ref found);

    /// <summary>A part that holds risks: the section, or a group of it whose title may give them all one impact.</summary>
    private readonly void ReadGroup(int group, Typed<Level>? impact, ref Grow<Risk> found)
    {
        ref readonly var at = ref binding.Parts[group];
        ReadBody(at, impact, ref found);
        for (var part = group + 1; part < at.Next; part = binding.Parts[part].Next)
        {
            ReadPart(part, impact, ref found);
        }
    }

    private readonly void ReadPart(int part, Typed<Level>? impact, ref Grow<Risk> found)
    {
        ref readonly var at = ref binding.Parts[part];
        var name = binding.Slice(at.Name);
        if (
            (binding.Terms[part] == Term.CriticalRisks && binding.HowOf(part) == Recognition.Exact)
            || RiskNames.IsOther(name)
            || subjects[part] is Term.Mitigation or Term.OpenQuestions
        )
        {
            return;
        }

        if (GroupLevel(part) is { } level)
        {
            ReadGroup(part, level, ref found);
        }
        else if (subjects[part] is Term.Risks or Term.CriticalRisks)
        {
            ReadGroup(part, impact, ref found);
        }
        else if (at.Kind == PartKind.Heading)
        {
            if (binding.Terms[part] is Term.Unknown or Term.Risk || IsRiskWord(part))
            {
                ReadHeading(part, impact, ref found);
            }
        }
        else
        {
            ReadLabel(part, impact, ref found);
        }
    }

    /// <summary><c>High risk</c>, <c>高风险</c>, <c>🔴 High</c>: the impact of all risks below.</summary>
    private readonly Typed<Level>? GroupLevel(int part)
    {
        ref readonly var at = ref binding.Parts[part];
        return
            at.Name.Length <= RiskNames.LongestGroup
            && at.Value.IsEmpty
            && (subjects[part] is Term.Risks or Term.CriticalRisks || RiskNames.IsLevelOnly(binding.Slice(at.Name)))
            && LevelWords.Read(binding.Slice(at.Name)) is { } level
            ? new Typed<Level>(at.Name, level)
            : null;
    }

    private readonly void ReadHeading(int part, Typed<Level>? impact, ref Grow<Risk> found)
    {
        var (_, title) = NumberedTitle.Of(binding, part);
        title = RiskTitle.WithoutMark(binding.Bytes, title);
        var (plain, remark) = TitleRemark.Split(binding.Bytes, title);
        var (high, likely) = remark is { } said ? RiskTitle.Levels(binding.Bytes, said) : default;
        var draft = new Draft();
        foreach (var field in PartFields.Of(binding, part))
        {
            draft.Take(binding, field);
        }

        found.Add(
            new Risk(
                binding.Parts[part].Span,
                Recognition.Shape,
                high is null && likely is null ? title : plain,
                draft.Impact ?? high ?? impact,
                draft.Probability ?? likely,
                draft.Mitigation ?? binding.BodyOf(part),
                draft.Owner
            )
        );
    }

    /// <summary><c>**Data loss**: we back up</c>; a label with nothing but a list behind it is a group.</summary>
    private readonly void ReadLabel(int part, Typed<Level>? impact, ref Grow<Risk> found)
    {
        ref readonly var at = ref binding.Parts[part];
        var isNamed = IsRiskWord(part);
        if (!isNamed && binding.Terms[part] != Term.Unknown)
        {
            return;
        }

        if (at.Value.IsEmpty)
        {
            ReadGroup(part, impact, ref found);
            return;
        }

        var title = isNamed ? RiskTitle.BeforeArrow(binding.Bytes, at.Value) : at.Name;
        Add(at.Span, title, at.Value, item: -1, impact, ref found);
    }

    private readonly bool IsRiskWord(int part)
    {
        var name = binding.Slice(binding.Parts[part].Name);
        return binding.Terms[part] == Term.Risk
            || (NumberedName.TryRead(name, out var numbered) && RiskNames.IsRiskWord(name[..numbered.WordEnd]));
    }

    private readonly void ReadBody(in Part at, Typed<Level>? impact, ref Grow<Risk> found)
    {
        var blocks = binding.Document.Blocks;
        var paragraphs = 0;
        var last = 0;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.List when !Announces(last, paragraphs):
                    for (var item = i + 1; item < blocks[i].Next; item = blocks[item].Next)
                    {
                        ReadItem(item, impact, ref found);
                    }

                    break;
                case BlockKind.Paragraph when binding.Slice(blocks[i].Span).StartsWith("**"u8):
                    ReadParagraph(i, impact, ref found);
                    break;
                default:
                    break;
            }

            paragraphs += blocks[i].Kind == BlockKind.Paragraph ? 1 : 0;
            last = i;
        }
    }

    /// <summary>Whether a list only spells out the prose before it: the last of several paragraphs announces it.</summary>
    private readonly bool Announces(int block, int paragraphs) =>
        paragraphs > 1
        && binding.Document.Blocks[block].Kind == BlockKind.Paragraph
        && binding.Slice(binding.Document.Blocks[block].Span).EndsWith(":"u8);

    private readonly void ReadParagraph(int block, Typed<Level>? impact, ref Grow<Risk> found)
    {
        var text = binding.Document.Blocks[block].Span;
        var marked = RiskTitle.WithoutMark(binding.Bytes, text);
        var lead = ItemLead.Read(binding.Bytes, text);
        if (!lead.IsMarked || RiskNames.IsOther(binding.Slice(lead.Name)))
        {
            return;
        }

        var title = marked.Start > text.Start ? RiskTitle.BeforeArrow(binding.Bytes, marked) : lead.Name;
        Add(text, title, text, item: -1, impact, ref found);
    }

    private readonly void ReadItem(int item, Typed<Level>? impact, ref Grow<Risk> found)
    {
        var text = Items.TextOf(binding.Document, item);
        if (text.IsEmpty || Nothing.IsDeclared(binding.Slice(text)))
        {
            return;
        }

        var lead = ItemLead.Read(binding.Bytes, text);
        var name = binding.Slice(lead.Name);
        if (lead.Name.IsEmpty || RiskNames.IsOther(name))
        {
            return;
        }

        var term =
            lead.HasSeparator || lead.IsMarked
                ? binding.Names.Find(name, NamePlace.Label, Term.Risks, out _)
                : Term.Unknown;
        if (term is Term.Mitigation or Term.Impact or Term.Probability or Term.Owner)
        {
            return;
        }

        var group = lead.Rest.IsEmpty && HasList(item) ? KeywordTable.BuiltIn.Find(name) : Term.Unknown;
        if (group == Term.Risks)
        {
            foreach (var below in Items.Below(binding.Document, item))
            {
                ReadItem(below, impact, ref found);
            }

            return;
        }

        var marked = RiskTitle.WithoutMark(binding.Bytes, text);
        var title =
            marked.Start > text.Start || !(lead.HasSeparator || lead.IsMarked)
                ? RiskTitle.BeforeArrow(binding.Bytes, marked)
                : lead.Name;
        Add(Items.LineOf(binding.Document, item), title, text, item, impact, ref found);
    }

    private readonly bool HasList(int item)
    {
        foreach (var _ in Items.Below(binding.Document, item))
        {
            return true;
        }

        return false;
    }

    private readonly void Add(
        TextSpan span,
        TextSpan title,
        TextSpan text,
        int item,
        Typed<Level>? impact,
        ref Grow<Risk> found
    )
    {
        var draft = new Draft();
        if (item >= 0)
        {
            foreach (var field in PartFields.Below(binding, item))
            {
                draft.Take(binding, field);
            }
        }

        var (_, remark) = TitleRemark.Split(binding.Bytes, title);
        var (high, likely) = remark is { } said ? RiskTitle.Levels(binding.Bytes, said) : default;
        found.Add(
            new Risk(
                span,
                Recognition.Shape,
                title,
                draft.Impact ?? high ?? InlineLevels.Of(binding.Bytes, text, isProbability: false) ?? impact,
                draft.Probability ?? likely ?? InlineLevels.Of(binding.Bytes, text, isProbability: true),
                draft.Mitigation ?? (text.End > title.End ? new TextSpan(title.End, text.End) : null),
                draft.Owner
            )
        );
    }

    /// <summary>The labelled values of one risk; of two with one label the first counts.</summary>
    private struct Draft()
    {
        public Typed<Level>? Impact { get; private set; }

        public Typed<Level>? Probability { get; private set; }

        public TextSpan? Mitigation { get; private set; }

        public TextSpan? Owner { get; private set; }

        public void Take(Binding binding, in PartFields.Field field)
        {
            if (field.Value is not { } value)
            {
                return;
            }

            switch (field.Term)
            {
                case Term.Impact:
                    Impact ??= LevelOf(binding, value);
                    break;
                case Term.Probability:
                    Probability ??= LevelOf(binding, value);
                    break;
                case Term.Mitigation:
                    Mitigation ??= value;
                    break;
                case Term.Owner:
                    Owner ??= value;
                    break;
                default:
                    break;
            }
        }

        private static Typed<Level>? LevelOf(Binding binding, TextSpan value) =>
            LevelWords.Read(binding.Slice(value)) is { } level ? new Typed<Level>(value, level) : null;
    }
}
