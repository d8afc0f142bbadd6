using Storypole.Diagnostics;
using Storypole.Reading;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A section stands in another place than in the template.</summary>
public sealed class MisplacedSection() : Rule(205, "misplaced-section", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        if (spec.Schema.Metadata.AnyOrder)
        {
            return;
        }

        var match = reporter.MatchOf(spec);
        if (match.Faults.IsEmpty || !TemplateOrder.IsFollowed(spec, match))
        {
            return;
        }

        foreach (var fault in match.Faults)
        {
            if (
                fault.Kind is not (SectionFaultKind.Order or SectionFaultKind.Parent)
                || TemplateOrder.IsOther(spec, match, fault.Part)
                || !Demands.Ask(spec, spec.Schema.Sections[match.SectionOf(fault.Part)].Demand)
            )
            {
                continue;
            }

            var parts = spec.Outline.Parts;
            var name = parts[fault.Part].Name;
            reporter.Report(
                spec.Schema.Index[match.SectionOf(fault.Part)].Parent == 0 ? Severity : Severity.Info,
                name,
                $"{spec.Document.Show(name)} {Where(spec, match, fault)}",
                "move the section, heading and all"
            );
        }
    }

    private static string Where(Spec spec, SchemaMatch match, SectionFault fault)
    {
        if (fault.Kind == SectionFaultKind.Order)
        {
            return fault.Other < 0
                ? "stands late; the template begins with it"
                : $"is out of order; the template has it after {NameOf(spec, fault.Other)}";
        }

        var parent = spec.Schema.Index[match.SectionOf(fault.Part)].Parent;
        return parent == 0
            ? $"stands under {NameOf(spec, spec.Outline.Parts[fault.Part].Parent)}; in the template it is a section of its own"
            : $"stands under {NameOf(spec, spec.Outline.Parts[fault.Part].Parent)}; the template has it under {spec.Schema.Sections[parent].Title}";
    }

    private static string NameOf(Spec spec, int part) =>
        part > 0 ? spec.Document.Show(spec.Outline.Parts[part].Name) : "no heading";
}
