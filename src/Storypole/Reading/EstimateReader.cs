using System.Collections.Immutable;
using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads the estimate of the whole change: its letter, its hours, and the breakdown by component.</summary>
internal static class EstimateReader
{
    public static Estimate? Read(Binding binding)
    {
        for (var part = binding.Find(Term.Effort); part >= 0; part = binding.FindNext(part))
        {
            if (ReadSection(binding, part) is { } estimate)
            {
                return estimate.Complexity is null || estimate.Hours is null
                    ? EstimateShapes.Complete(binding, part, estimate)
                    : estimate;
            }
        }

        return EstimateShapes.Read(binding);
    }

    private static Estimate? ReadSection(Binding binding, int section)
    {
        Typed<Size>? complexity = null;
        Typed<WorkHours>? hours = null;
        var breakdown = new Grow<EstimatePart>();
        foreach (var field in PartFields.Of(binding, section))
        {
            switch (field.Term)
            {
                case Term.OverallComplexity when field.Value is { } value:
                    complexity ??= new Typed<Size>(value, Values.ReadSize(binding.Slice(value)));
                    break;
                case Term.EstimatedHours when field.Value is { } value:
                    hours ??= new Typed<WorkHours>(value, EffortText.Read(binding.Slice(value), bareIsHours: true));
                    break;
                case Term.Breakdown when field.Part >= 0:
                    ReadBreakdown(binding, field.Part, ref breakdown);
                    break;
                default:
                    break;
            }
        }

        ref readonly var at = ref binding.Parts[section];
        return complexity is null && hours is null && breakdown.Count == 0
            ? null
            : new Estimate(at.Span, binding.HowOf(section), complexity, hours, breakdown.ToImmutable());
    }

    private static void ReadBreakdown(Binding binding, int part, ref Grow<EstimatePart> found)
    {
        foreach (var entry in Entries.Of(binding, part))
        {
            found.Add(
                new EstimatePart(
                    entry.Span,
                    entry.How,
                    entry.Lead.Name,
                    entry.IsRow ? HoursOfRow(binding, entry.Block) : HoursOfItem(binding, entry),
                    IsTotal(binding.Slice(entry.Lead.Name))
                )
            );
        }
    }

    private static Typed<WorkHours>? HoursOfItem(Binding binding, in Entries.Entry entry) =>
        entry.Rest.Length > 0
            ? new Typed<WorkHours>(entry.Rest, EffortText.Read(binding.Slice(entry.Rest), bareIsHours: true))
        : EffortText.Read(binding.Slice(entry.Lead.Remark), bareIsHours: false) is { } remarked
            ? new Typed<WorkHours>(entry.Lead.Remark, remarked)
        : null;

    /// <summary>The first cell behind the name that is an amount of work; the second cell as it stands when none is.</summary>
    private static Typed<WorkHours>? HoursOfRow(Binding binding, int row)
    {
        var blocks = binding.Document.Blocks;
        var second = row + 2;
        for (var cell = second; cell < blocks[row].Next; cell++)
        {
            var text = blocks[cell].Content;
            if (EffortText.Read(binding.Slice(text), bareIsHours: cell == second) is { } hours)
            {
                return new Typed<WorkHours>(text, hours);
            }
        }

        return second < blocks[row].Next && blocks[second].Content is { Length: > 0 } content
            ? new Typed<WorkHours>(content, null)
            : null;
    }

    private static bool IsTotal(ReadOnlySpan<byte> name) =>
        StartsWithWord(name, "total"u8) || StartsWithWord(name, "grand total"u8) || StartsWithWord(name, "sum"u8);

    private static bool StartsWithWord(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word) =>
        name.Length >= word.Length
        && Ascii.EqualsIgnoreCase(name[..word.Length], word)
        && (name.Length == word.Length || !char.IsAsciiLetterOrDigit((char)name[word.Length]));
}
