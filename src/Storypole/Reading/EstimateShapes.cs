using Storypole.Documents;
using Storypole.Reading.Plan;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>
/// Reads the estimate of the whole change where it has not the template's form: a heading that holds the value, a total in
/// a list or a table, one line of text, a label below the title.
/// </summary>
internal static class EstimateShapes
{
    private static readonly WordSet Names = PlanWords.Words(
        "effort|estimate|estimation|工作量|工时|工時|工期|估算|預估|预估|見積|工数|공수|예상 시간|작업량|aufwand|schätzung|charge estimée|estimation de"
            + "|esfuerzo|estimación|esforço|estimativa|трудозатрат|трудоёмкост|трудоемкост|оценка времени|оценка срок"
    );

    private static readonly WordSet Complexities = PlanWords.Words(
        "complexity|t-shirt|komplexität|complexité|complejidad|complexidade|сложность|复杂度|複雜度|複雑|복잡도"
    );

    /// <summary>Fills in what a section of a known name says in other forms.</summary>
    public static Estimate Complete(Binding binding, int section, Estimate estimate)
    {
        var hours = estimate.Hours;
        var complexity = estimate.Complexity;
        Find(binding, section, ref complexity, ref hours);
        return estimate with { Complexity = complexity, Hours = hours };
    }

    /// <summary>The first section that gives something; where none does, the labels below the title.</summary>
    public static Estimate? Read(Binding binding)
    {
        var parts = binding.Parts;
        for (var part = 1; part < parts.Length; part++)
        {
            if (parts[part].Kind != PartKind.Heading || !IsSection(binding, part))
            {
                continue;
            }

            Typed<Size>? complexity = null;
            Typed<WorkHours>? hours = null;
            Find(binding, part, ref complexity, ref hours);
            if (complexity is not null || hours is not null)
            {
                return new Estimate(parts[part].Span, Recognition.Shape, complexity, hours, []);
            }
        }

        return ReadHeader(binding) ?? ReadTotal(binding);
    }

    /// <summary>A label that gives the effort of all, wherever it stands: <c>**Total effort**: 3-4 days</c>.</summary>
    private static Estimate? ReadTotal(Binding binding)
    {
        var parts = binding.Parts;
        for (var part = 1; part < parts.Length; part++)
        {
            ref readonly var at = ref parts[part];
            if (at.Kind != PartKind.Label || at.Value.IsEmpty || at.Name.Length > 40)
            {
                continue;
            }

            var name = binding.Slice(at.Name);
            if (
                IsTotal(name)
                && PhaseEffort.IsName(name)
                && EffortText.Read(binding.Slice(FirstLine(binding, at.Value)), bareIsHours: false) is { } hours
            )
            {
                return new Estimate(at.Span, Recognition.Shape, null, new Typed<WorkHours>(at.Value, hours), []);
            }
        }

        return null;
    }

    private static bool IsSection(Binding binding, int part)
    {
        var term = binding.Terms[part];
        return (
                (term is Term.Effort or Term.EstimatedHours or Term.OverallComplexity && binding.Parts[part].Level <= 2)
                || (
                    term == Term.Unknown
                    && binding.Parts[part].Level > 1
                    && binding.Parts[part].Name.Length <= 64
                    && PlanWords.Holds(binding.Slice(binding.Parts[part].Name), Names)
                )
            ) && IsOfTheWhole(binding, part);
    }

    /// <summary>What one phase, risk or option takes is not the effort of the whole.</summary>
    private static bool IsOfTheWhole(Binding binding, int part)
    {
        for (part = binding.Parts[part].Parent; part > 0; part = binding.Parts[part].Parent)
        {
            if (
                binding.Terms[part]
                    is Term.Phase
                        or Term.Step
                        or Term.Spike
                        or Term.Spikes
                        or Term.Question
                        or Term.OpenQuestions
                        or Term.Decision
                        or Term.TechnicalDecisions
                        or Term.Options
                        or Term.OptionsConsidered
                        or Term.Alternatives
                        or Term.Risk
                        or Term.Risks
                        or Term.Tasks
                || PhaseName.TryRead(binding.Bytes, binding.Parts[part].Name, out _)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static void Find(Binding binding, int section, ref Typed<Size>? complexity, ref Typed<WorkHours>? hours)
    {
        var parts = binding.Parts;
        for (var part = section; part < parts[section].Next; part++)
        {
            ref readonly var at = ref parts[part];
            if (part > section && PhaseName.TryRead(binding.Bytes, at.Name, out _))
            {
                continue;
            }

            var name = binding.Slice(at.Name);
            var colon = at.Kind == PartKind.Heading ? name.IndexOf(": "u8) : -1;
            TextSpan? value = colon > 0 ? at.Name with { Start = at.Name.Start + colon + 2 } : binding.ValueOf(part);
            name = colon > 0 ? name[..colon] : name;
            if (complexity is null && IsComplexity(binding, part, name) && value is { } said)
            {
                complexity = Values.ReadSize(binding.Slice(said)) is { } size ? new Typed<Size>(said, size) : null;
            }

            if (hours is null && (part == section || IsWhole(binding, part, name)))
            {
                hours =
                    (value is { } amount ? PhaseEffort.Whole(binding, FirstLine(binding, amount)) : null)
                    ?? (part == section || colon > 0 ? PhaseEffort.InTitle(binding, at.Name).Hours : null)
                    ?? (
                        part > section && at.Kind == PartKind.Label && value is { } text
                            ? PhaseEffort.Amount(binding, FirstLine(binding, text))
                            : null
                    );
            }
        }

        for (var part = section; hours is null && part < parts[section].Next; part++)
        {
            if (part == section || !PhaseName.TryRead(binding.Bytes, parts[part].Name, out _))
            {
                hours = TotalIn(binding, parts[part]);
            }
        }
    }

    private static TextSpan FirstLine(Binding binding, TextSpan text)
    {
        var line = binding.Slice(text).IndexOf((byte)'\n');
        return line < 0 ? text : text with { End = text.Start + line };
    }

    private static bool IsComplexity(Binding binding, int part, ReadOnlySpan<byte> name) =>
        binding.Terms[part] == Term.OverallComplexity
        || (
            binding.Terms[part] is Term.Unknown or Term.Effort
            && name.Length <= 40
            && PlanWords.Holds(name, Complexities)
        );

    /// <summary>A name that asks for the hours of all: the template's own, or one with a word for a total.</summary>
    private static bool IsWhole(Binding binding, int part, ReadOnlySpan<byte> name) =>
        binding.Terms[part] is Term.EstimatedHours or Term.Effort
        || (binding.Terms[part] == Term.Unknown && name.Length <= 40 && IsTotal(name));

    private static bool IsTotal(ReadOnlySpan<byte> name) => PhaseEffort.IsTotal(name);

    /// <summary>The amount in the item or row of a total.</summary>
    private static Typed<WorkHours>? TotalIn(Binding binding, in Part at)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.List)
            {
                foreach (var item in Items.Of(binding.Document, i, blocks[i].Next))
                {
                    var lead = ItemLead.Read(binding.Bytes, Items.TextOf(binding.Document, item));
                    if (
                        (lead.HasSeparator || lead.IsMarked)
                        && lead.Name.Length <= 40
                        && IsTotal(binding.Slice(lead.Name))
                        && PhaseEffort.Amount(binding, lead.Rest) is { } amount
                    )
                    {
                        return amount;
                    }
                }
            }
            else if (blocks[i].Kind == BlockKind.Table && TotalOf(binding, i) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    private static Typed<WorkHours>? TotalOf(Binding binding, int table)
    {
        var blocks = binding.Document.Blocks;
        var header = table + 1;
        for (var row = blocks[header].Next; row < blocks[table].Next; row = blocks[row].Next)
        {
            if (
                row + 1 >= blocks[row].Next
                || blocks[row + 1].Content.Length > 40
                || !IsTotal(binding.Slice(blocks[row + 1].Content))
            )
            {
                continue;
            }

            for (var cell = row + 2; cell < blocks[row].Next; cell++)
            {
                var column = header + (cell - row);
                var isHours = column < blocks[header].Next && IsHours(binding.Slice(blocks[column].Content));
                var text = blocks[cell].Content;
                if (EffortText.Read(binding.Slice(text), bareIsHours: isHours) is { } amount)
                {
                    return new Typed<WorkHours>(text, amount);
                }
            }
        }

        return null;
    }

    private static bool IsHours(ReadOnlySpan<byte> name)
    {
        name = name.Trim(" *_`"u8);
        return name.StartsWith("Hours"u8)
            || name.EndsWith("hours)"u8)
            || name.EndsWith("Hours"u8)
            || name.EndsWith("(h)"u8)
            || name.StartsWith("Stunden"u8)
            || name.StartsWith("Horas"u8)
            || name.StartsWith("Heures"u8)
            || name.StartsWith("工时"u8)
            || name.EndsWith("(小时)"u8)
            || name.EndsWith("（小时）"u8);
    }

    /// <summary><c>**Effort**: 3 days</c> below the title.</summary>
    private static Estimate? ReadHeader(Binding binding)
    {
        var parts = binding.Parts;
        Typed<Size>? complexity = null;
        Typed<WorkHours>? hours = null;
        TextSpan? span = null;
        for (var part = 1; part < parts.Length; part++)
        {
            ref readonly var at = ref parts[part];
            if (at.Kind == PartKind.Heading)
            {
                if (part > 1 || at.Level > 1)
                {
                    break;
                }

                continue;
            }

            var name = binding.Slice(at.Name);
            if (
                at.Value.IsEmpty
                || name.Length > 40
                || binding.Terms[part]
                    is not (
                        Term.Unknown
                        or Term.OverallComplexity
                        or Term.EstimatedHours
                        or Term.EstimatedEffort
                        or Term.Effort
                    )
            )
            {
                continue;
            }

            var value = FirstLine(binding, at.Value);
            if (
                complexity is null
                && IsComplexity(binding, part, name)
                && Values.ReadSize(binding.Slice(value)) is { } size
            )
            {
                complexity = new Typed<Size>(value, size);
                span ??= at.Span;
            }
            else if (
                hours is null
                && (binding.Terms[part] is Term.EstimatedHours or Term.EstimatedEffort || PlanWords.Holds(name, Names))
                && PhaseEffort.Whole(binding, value) is { } amount
            )
            {
                hours = amount;
                span ??= at.Span;
            }
        }

        return span is { } first ? new Estimate(first, Recognition.Shape, complexity, hours, []) : null;
    }
}
