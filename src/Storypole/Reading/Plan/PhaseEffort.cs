using System.Buffers;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>
/// Finds the estimate of a phase: its own label, else a remark or an amount at the end of its title, else a labelled item or
/// the total row of a table below it.
/// </summary>
internal static class PhaseEffort
{
    private static readonly SearchValues<byte> Before = SearchValues.Create(" *_`~<≈≤"u8);

    private static readonly WordSet Names = PlanWords.Words(
        "effort|duration|estimate|time needed|time required|工期|预计|预估|耗时|工作量|时长|期間|見積|工数|所要|기간|예상|소요"
            + "|dauer|aufwand|schätzung|durée|charge|duración|esfuerzo|estimación|estimado|duração|esforço|estimativa|prazo"
            + "|срок|длительность|оценка|трудоёмкость|трудоемкость"
    );

    private static readonly WordSet Totals = PlanWords.Words(
        "total|sum|合计|总计|总工期|总工时|总耗时|總工期|總工時|合計|合計|小计|小計|합계|총계|총|gesamt|summe|итого|всего"
    );

    /// <summary>The title without an estimate in it, and the estimate.</summary>
    public static (TextSpan Title, Typed<WorkHours>? Hours) Of(Binding binding, int part, TextSpan title)
    {
        var label = binding.ValueOf(binding.Child(part, Term.EstimatedEffort));
        var (plain, inTitle) = InTitle(binding, title);
        ref readonly var at = ref binding.Parts[part];
        if (inTitle is null && at.Remark.Length > 0)
        {
            inTitle = Amount(binding, at.Remark);
        }

        var hours = label is { } span
            ? new Typed<WorkHours>(span, EffortText.Read(binding.Slice(span), bareIsHours: false))
            : inTitle ?? InBody(binding, part);
        return (inTitle is null ? title : plain, hours);
    }

    /// <summary>Whether a name asks for an estimate.</summary>
    public static bool IsName(ReadOnlySpan<byte> name) => name.Length <= 64 && PlanWords.Holds(name, Names);

    /// <summary>The word for time alone asks for an estimate too; inside of other names it says little.</summary>
    private static bool IsTime(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("Time"u8)
        || name.SequenceEqual("Timeline"u8)
        || name.SequenceEqual("时间"u8)
        || name.SequenceEqual("時間"u8)
        || name.SequenceEqual("시간"u8)
        || name.SequenceEqual("Zeit"u8)
        || name.SequenceEqual("Temps"u8)
        || name.StartsWith("Temps estim"u8)
        || name.SequenceEqual("Tiempo"u8)
        || name.StartsWith("Tiempo estim"u8)
        || name.SequenceEqual("Tempo"u8)
        || name.StartsWith("Tempo estim"u8)
        || name.SequenceEqual("Время"u8);

    public static bool IsTotal(ReadOnlySpan<byte> name) => name.Length <= 64 && PlanWords.Holds(name, Totals);

    /// <summary>An amount that is all of a text, marks and <c>~</c> aside, or all but a remark.</summary>
    public static Typed<WorkHours>? Whole(Binding binding, TextSpan text)
    {
        var first = binding.Slice(text).IndexOfAnyExcept(Before);
        return first >= 0 && char.IsAsciiDigit((char)binding.Bytes[text.Start + first]) && text.Length <= 48
            ? Amount(binding, text)
            : null;
    }

    /// <summary>A remark in brackets at the end of a title, or what stands behind its last dash.</summary>
    public static (TextSpan Plain, Typed<WorkHours>? Hours) InTitle(Binding binding, TextSpan title)
    {
        if (!binding.Slice(title).ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            return (title, null);
        }

        if (Remarks.Split(binding.Bytes, title) is (var plain, { } remark) && Amount(binding, remark) is { } amount)
        {
            return (plain, amount);
        }

        if (InnerRemark(binding, title) is { } inner)
        {
            return (title, inner);
        }

        var text = binding.Slice(title);
        var dash = Math.Max(Math.Max(text.LastIndexOf(" - "u8), text.LastIndexOf(" – "u8)), text.LastIndexOf(" — "u8));
        if (dash > 0)
        {
            var tail = new TextSpan(title.Start + dash + text[(dash + 1)..].IndexOf((byte)' ') + 2, title.End);
            if (Whole(binding, tail) is { } behind)
            {
                return (title with { End = title.Start + dash }, behind);
            }
        }

        return (title, null);
    }

    /// <summary>A remark before the end that is an amount and nothing else: <c>Search (4 days) - updated</c>.</summary>
    private static Typed<WorkHours>? InnerRemark(Binding binding, TextSpan title)
    {
        var text = binding.Slice(title);
        var (open, width) = (text.IndexOf((byte)'('), 1);
        if (open < 0)
        {
            (open, width) = (text.IndexOf("（"u8), 3);
        }

        var close =
            open < 0 ? -1
            : width == 1 ? text[open..].IndexOf((byte)')')
            : text[open..].IndexOf("）"u8);
        return close > 0 ? Whole(binding, new TextSpan(title.Start + open + width, title.Start + open + close)) : null;
    }

    public static Typed<WorkHours>? Amount(Binding binding, TextSpan text) =>
        EffortText.Read(binding.Slice(text), bareIsHours: false) is { } hours
            ? new Typed<WorkHours>(text, hours)
            : null;

    private static Typed<WorkHours>? InBody(Binding binding, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        for (var child = part + 1; child < at.Next; child = binding.Parts[child].Next)
        {
            ref readonly var below = ref binding.Parts[child];
            if (
                below.Kind == PartKind.Label
                && below.Value.Length > 0
                && (IsName(binding.Slice(below.Name)) || IsTime(binding.Slice(below.Name)))
                && !IsTotal(binding.Slice(below.Name))
            )
            {
                return Amount(binding, below.Value);
            }
        }

        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            var found = blocks[i].Kind switch
            {
                BlockKind.List => InList(binding, i),
                BlockKind.Table => InTotalRow(binding, i),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static Typed<WorkHours>? InList(Binding binding, int list)
    {
        foreach (var item in Items.Of(binding.Document, list, binding.Document.Blocks[list].Next))
        {
            var lead = ItemLead.Read(binding.Bytes, Items.TextOf(binding.Document, item));
            if (lead.HasSeparator && lead.Rest.Length is > 0 and < 80 && IsName(binding.Slice(lead.Name)))
            {
                return Amount(binding, lead.Rest);
            }
        }

        return null;
    }

    private static Typed<WorkHours>? InTotalRow(Binding binding, int table)
    {
        var blocks = binding.Document.Blocks;
        for (var row = blocks[table + 1].Next; row < blocks[table].Next; row = blocks[row].Next)
        {
            if (row + 1 < blocks[row].Next && IsTotal(binding.Slice(blocks[row + 1].Content)))
            {
                for (var cell = row + 2; cell < blocks[row].Next; cell++)
                {
                    if (Whole(binding, blocks[cell].Content) is { } hours)
                    {
                        return hours;
                    }
                }
            }
        }

        return null;
    }
}
