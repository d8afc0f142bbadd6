using Storypole.Diagnostics;
using Storypole.Reading;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A section that stands once in the template stands twice.</summary>
public sealed class DuplicateSection() : Rule(204, "duplicate-section", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var match = reporter.MatchOf(spec);
        foreach (var fault in match.Faults)
        {
            if (fault.Kind != SectionFaultKind.Duplicate)
            {
                continue;
            }

            var parts = spec.Outline.Parts;
            reporter.Report(
                spec.Schema.Index[match.SectionOf(fault.Part)].Parent == 0 ? Severity : Severity.Info,
                parts[fault.Part].Name,
                $"{spec.Document.Show(parts[fault.Part].Name)} stands here a second time",
                "move what belongs together under one heading",
                new RelatedPlace(null, parts[fault.Other].Name, "the first one")
            );
        }
    }
}
