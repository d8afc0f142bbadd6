using Storypole.Diagnostics;
using Storypole.Reading;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A section's heading has another level than in the template, so that it belongs to another section.</summary>
public sealed class WrongHeadingLevel() : Rule(206, "wrong-heading-level", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var match = reporter.MatchOf(spec);
        if (match.Faults.IsEmpty || !TemplateOrder.IsFollowed(spec, match))
        {
            return;
        }

        var (shift, count) = CommonShift(spec, match);
        foreach (var fault in match.Faults)
        {
            if (
                fault.Kind != SectionFaultKind.Level
                || TemplateOrder.IsOther(spec, match, fault.Part)
                || !Demands.Ask(spec, spec.Schema.Sections[match.SectionOf(fault.Part)].Demand)
            )
            {
                continue;
            }

            ref readonly var part = ref spec.Outline.Parts[fault.Part];
            var wanted = spec.Schema.Index[match.SectionOf(fault.Part)].Level;
            var isShared = count > 1 && part.Level - wanted == shift;
            reporter.Report(
                isShared || IsCertain(spec, match, fault.Part) ? Severity : Severity.Info,
                part.Name,
                isShared
                    ? $"{spec.Document.Show(part.Name)} and {count - 1} other sections have level {part.Level} where the template has level {wanted}"
                    : $"{spec.Document.Show(part.Name)} has level {part.Level} where the template has level {wanted}",
                $"begin the line with {new string('#', wanted)}"
            );
            if (isShared)
            {
                // A text that is shifted as a whole has one fault, not one for each heading.
                return;
            }
        }
    }

    /// <summary>Where the section around it is missing, or others stand between, a heading of this name may be something else.</summary>
    private static bool IsCertain(Spec spec, SchemaMatch match, int part) =>
        match.PartOf(spec.Schema.Index[match.SectionOf(part)].Parent) >= 0 && TemplateOrder.Confirms(spec, match, part);

    /// <summary>By how much all sections below the title are shifted, and how many they are; no count when they do not agree.</summary>
    private static (int Shift, int Count) CommonShift(Spec spec, SchemaMatch match)
    {
        var index = spec.Schema.Index;
        var (shift, count) = (0, 0);
        for (var i = 1; i < index.Count; i = index[i].Next)
        {
            if (match.PartOf(i) is not (>= 0 and var part))
            {
                continue;
            }

            if (!Demands.Ask(spec, spec.Schema.Sections[i].Demand))
            {
                continue;
            }

            var by = spec.Outline.Parts[part].Level - index[i].Level;
            if (by == 0 || (count > 0 && by != shift))
            {
                return (0, 0);
            }

            (shift, count) = (by, count + 1);
        }

        return (shift, count);
    }
}
