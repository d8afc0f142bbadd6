using System.Buffers.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads phases that are the items of a list or the rows of a table under a heading about the plan.</summary>
internal static class PhaseListReader
{
    private static readonly WordSet Columns = PlanWords.Words(
        "phase|stage|sprint|milestone|iteration|week|wave|阶段|階段|里程碑|迭代|周|フェーズ|マイルストーン|スプリント|단계|페이즈|마일스톤|스프린트|주차"
            + "|fase|etapa|hito|semana|meilenstein|woche|étape|jalon|semaine|этап|фаза|спринт|веха|неделя"
    );

    /// <summary>What makes phases those of the work, and not of what the program does.</summary>
    private static readonly WordSet Works = PlanWords.Words(
        "plan|deliver|roadmap|rollout|implement|develop|milestone|umsetz|liefer|entrega|livraison|实施|交付|里程碑|開発|実装|計画|計畫|計劃|计划|구현|개발|계획|реализ|внедр|план"
    );

    private static readonly WordSet MilestonePlans = PlanWords.Words(
        "milestone|meilenstein|roadmap|phases|里程碑|路线图|マイルストーン|ロードマップ|마일스톤|로드맵|hitos|marcos|jalons|вехи|дорожн|实施阶段|fahrplan"
    );

    public static void Read(Binding binding, ref Grow<Phase> found)
    {
        var blocks = binding.Document.Blocks;
        for (var part = 1; part < binding.Parts.Length; part++)
        {
            if (!MayHold(binding.Terms[part]))
            {
                continue;
            }

            ref readonly var at = ref binding.Parts[part];
            for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
            {
                if (blocks[i].Kind == BlockKind.List)
                {
                    var before = found.Count;
                    ReadList(binding, part, i, ref found);
                    if (found.Count == before && IsOfStages(binding, part))
                    {
                        ReadStages(binding, part, i, ref found);
                    }
                }
                else if (blocks[i].Kind == BlockKind.Table)
                {
                    ReadTable(binding, part, i, ref found);
                }
                else if (blocks[i].Kind == BlockKind.Paragraph && binding.Bytes[blocks[i].Span.Start] == '*')
                {
                    ReadBold(binding, part, blocks[i].Span, ref found);
                }
            }
        }
    }

    /// <summary>A line in bold with nothing behind it but a remark: <c>**Week 1: Search** (20-25 hours)</c>.</summary>
    private static void ReadBold(Binding binding, int part, TextSpan line, ref Grow<Phase> found)
    {
        var lead = ItemLead.Read(binding.Bytes, line);
        if (
            lead.IsMarked
            && !lead.HasSeparator
            && lead.Rest.IsEmpty
            && PhaseName.TryRead(binding.Bytes, lead.Name, out var name)
            && !name.IsShort
            && name.Word is not (PhaseWord.Day or PhaseWord.Step)
            && PhaseContext.Allows(binding, part, needsPlan: true)
        )
        {
            var (title, hours) = PhaseEffort.InTitle(binding, name.Title);
            hours ??= lead.Remark.Length > 0 ? PhaseEffort.Amount(binding, lead.Remark) : null;
            Add(binding, line, name.Number, title, hours, ref found);
        }
    }

    /// <summary>Where headings or labels are phases already, lists in sections that are called phases or stages hold further ones.</summary>
    public static void ReadMore(Binding binding, ref Grow<Phase> found)
    {
        var blocks = binding.Document.Blocks;
        for (var part = 1; part < binding.Parts.Length; part++)
        {
            ref readonly var at = ref binding.Parts[part];
            if (
                at.BodyStart == at.BodyEnd
                || binding.HowOf(part) == Recognition.Exact
                || !MayHold(binding.Terms[part])
                || !IsOfStages(binding, part)
                || !IsBeside(binding, part, found)
            )
            {
                continue;
            }

            for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
            {
                if (blocks[i].Kind == BlockKind.List)
                {
                    ReadStages(binding, part, i, ref found);
                }
            }
        }
    }

    /// <summary>Whether no phase that is known holds a part, nor is held by it.</summary>
    private static bool IsBeside(Binding binding, int part, in Grow<Phase> found)
    {
        var extent = binding.Parts[part].Extent;
        for (var above = binding.Parts[part].Parent; above > 0; above = binding.Parts[above].Parent)
        {
            if (
                binding.Terms[above] == Term.Phase
                || PhaseName.TryRead(binding.Bytes, binding.Parts[above].Name, out _)
            )
            {
                return false;
            }
        }

        foreach (ref readonly var phase in found.Span)
        {
            if (phase.Span.Start >= extent.Start && phase.Span.Start < extent.End)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a title says that what stands below are the phases of the work.</summary>
    private static bool IsOfStages(Binding binding, int part)
    {
        var name = binding.Slice(Remarks.Split(binding.Bytes, binding.Parts[part].Name).Title);
        return binding.Parts[part].Kind == PartKind.Heading
            && PlanWords.Holds(name, Columns)
            && (binding.Terms[part] is Term.ImplementationPlan or Term.Milestones || PlanWords.Holds(name, Works))
            && !PhaseName.TryRead(binding.Bytes, binding.Parts[part].Name, out _);
    }

    /// <summary>A numbered list in a section that is called phases or stages: each item is one, whatever it is called.</summary>
    private static bool ReadStages(Binding binding, int part, int list, ref Grow<Phase> found)
    {
        var blocks = binding.Document.Blocks;
        if (
            !blocks[list].Has(BlockFlags.Ordered)
            || blocks[list + 1].Next >= blocks[list].Next
            || !PhaseContext.Allows(binding, part, needsPlan: false)
        )
        {
            return false;
        }

        foreach (var item in Items.Of(binding.Document, list, blocks[list].Next))
        {
            var text = Items.TextOf(binding.Document, item);
            if (text.IsEmpty || Nothing.IsDeclared(binding.Slice(text)))
            {
                continue;
            }

            var lead = ItemLead.Read(binding.Bytes, text);
            var isNamed = PhaseName.TryRead(binding.Bytes, lead.Name, out var name);
            var whole =
                isNamed && name.Title.Start > name.Mark.End ? name.Title
                : lead.IsMarked ? lead.Name
                : text;
            var (title, hours) = PhaseEffort.InTitle(binding, whole);
            hours ??= lead.Remark.Length > 0 ? PhaseEffort.Amount(binding, lead.Remark) : null;
            Add(binding, Items.LineOf(binding.Document, item), isNamed ? name.Number : null, title, hours, ref found);
        }

        return true;
    }

    private static bool MayHold(Term term) =>
        term
            is Term.Unknown
                or Term.ImplementationPlan
                or Term.Milestones
                or Term.Timeline
                or Term.Tasks
                or Term.NextSteps
                or Term.Design
                or Term.Rollout
                or Term.DeploymentApproach
                or Term.Migration
                or Term.MigrationStrategy
                or Term.Effort
                or Term.Breakdown
                or Term.Approach
                or Term.Overview;

    private static void ReadList(Binding binding, int part, int list, ref Grow<Phase> found)
    {
        var count = 0;
        var end = binding.Document.Blocks[list].Next;
        foreach (var item in Items.Of(binding.Document, list, end))
        {
            count += IsPhase(binding, item, out _, out _) ? 1 : 0;
        }

        if (count < 2 || !PhaseContext.Allows(binding, part, needsPlan: true))
        {
            return;
        }

        foreach (var item in Items.Of(binding.Document, list, end))
        {
            if (IsPhase(binding, item, out var lead, out var name))
            {
                var (title, hours) = PhaseEffort.InTitle(binding, name.Title);
                hours ??= lead.Remark.Length > 0 ? PhaseEffort.Amount(binding, lead.Remark) : null;
                hours ??= PhaseEffort.Whole(binding, lead.Rest);
                Add(binding, Items.LineOf(binding.Document, item), name.Number, title, hours, ref found);
            }
        }
    }

    private static bool IsPhase(Binding binding, int item, out ItemLead lead, out PhaseName name)
    {
        var text = Items.TextOf(binding.Document, item);
        lead = ItemLead.Read(binding.Bytes, text);
        name = default;
        return !lead.Name.IsEmpty
            && (lead.HasSeparator || lead.IsMarked)
            && PhaseName.TryRead(binding.Bytes, lead.Name, out name)
            && name.Word is not (PhaseWord.Day or PhaseWord.Step);
    }

    private static void ReadTable(Binding binding, int part, int table, ref Grow<Phase> found)
    {
        var blocks = binding.Document.Blocks;
        var header = table + 1;
        if (header + 1 >= blocks[header].Next)
        {
            return;
        }

        var first = binding.Slice(blocks[header + 1].Content);
        var isNamed = first.Length <= 48 && PlanWords.Holds(first, Columns);
        var isPlan = PlanWords.Holds(binding.Slice(binding.Parts[part].Name), MilestonePlans);
        if (!(isNamed || isPlan) || !PhaseContext.Allows(binding, part, needsPlan: !isNamed))
        {
            return;
        }

        var takesAll = isNamed && PhaseContext.IsPlan(binding, part);
        var effort = EffortColumn(binding, header);
        for (var row = blocks[header].Next; row < blocks[table].Next; row = blocks[row].Next)
        {
            if (
                row + 1 < blocks[row].Next
                && TryNameOf(binding, blocks[row + 1].Content, isPlan, takesAll, out var number, out var title)
            )
            {
                ReadRow(binding, row, number, title, effort, ref found);
            }
        }
    }

    /// <summary>
    /// A cell that is called a phase, or by the letter and number of one where the table is a plan of milestones; any
    /// cell in the column of phases of a plan.
    /// </summary>
    private static bool TryNameOf(
        Binding binding,
        TextSpan cell,
        bool isPlan,
        bool takesAll,
        out int? number,
        out TextSpan? title
    )
    {
        number = null;
        title = null;
        if (PhaseName.TryRead(binding.Bytes, cell, out var name) && !name.IsShort)
        {
            number = name.Number;
            title = name.Title.End > name.Mark.End && name.Title.Start >= name.Mark.End ? name.Title : null;
            return true;
        }

        var text = binding.Slice(cell).TrimStart("*_` "u8);
        if (text.IsEmpty || PhaseEffort.IsTotal(text) || Nothing.IsDeclared(text))
        {
            return false;
        }

        if (takesAll)
        {
            number =
                Utf8Parser.TryParse(text, out int value, out var digits) && EndsNumber(text, digits) ? value : null;
            title = digits == 0 || number is null ? cell : null;
            return true;
        }

        return isPlan
            && text.Length >= 2
            && text[0] is (byte)'M' or (byte)'P' or (byte)'S' or (byte)'F'
            && char.IsAsciiDigit((char)text[1]);
    }

    private static bool EndsNumber(ReadOnlySpan<byte> text, int digits) =>
        digits == text.Length || text[digits] is (byte)' ' or (byte)'*' or (byte)':' or (byte)')';

    private static void ReadRow(
        Binding binding,
        int row,
        int? number,
        TextSpan? title,
        int effort,
        ref Grow<Phase> found
    )
    {
        var blocks = binding.Document.Blocks;
        var cell = blocks[row + 1].Content;
        var second = row + 2 < blocks[row].Next ? blocks[row + 2].Content : default;
        var name = title ?? (second.Length > 0 && effort != 1 ? second : cell);
        var (plain, hours) = PhaseEffort.InTitle(binding, title ?? cell);
        if (hours is null && effort > 0 && row + 1 + effort < blocks[row].Next)
        {
            hours = PhaseEffort.Amount(binding, blocks[row + 1 + effort].Content);
        }

        Add(binding, blocks[row].Span, number, hours is not null && title is not null ? plain : name, hours, ref found);
    }

    /// <summary>The column of the estimate, or -1.</summary>
    private static int EffortColumn(Binding binding, int header)
    {
        var blocks = binding.Document.Blocks;
        for (var cell = header + 2; cell < blocks[header].Next; cell++)
        {
            if (PhaseEffort.IsName(binding.Slice(blocks[cell].Content)) || IsHours(binding.Slice(blocks[cell].Content)))
            {
                return cell - header - 1;
            }
        }

        return -1;
    }

    private static bool IsHours(ReadOnlySpan<byte> name) =>
        name.StartsWith("Hours"u8)
        || name.StartsWith("Time"u8)
        || name.StartsWith("Days"u8)
        || name.StartsWith("时间"u8);

    private static void Add(
        Binding binding,
        TextSpan span,
        int? number,
        TextSpan title,
        Typed<WorkHours>? hours,
        ref Grow<Phase> found
    ) => found.Add(new Phase(span, Recognition.Shape, number, title, null, [], null, hours));
}
