using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A section of the template has no heading.</summary>
public sealed class MissingSection() : Rule(201, "missing-section", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var match = reporter.MatchOf(spec);
        var index = spec.Schema.Index;
        for (var i = 1; i < index.Count; i++)
        {
            // Below a section that is itself missing nothing more is missing, and a repeated one may have no item.
            var section = spec.Schema.Sections[i];
            if (match.PartOf(i) >= 0 || section.IsOptional || section.Repeats || match.PartOf(index[i].Parent) < 0)
            {
                continue;
            }

            if (index[i].Parent == 0)
            {
                Report(spec, section, Severity, TitleOf(spec), "", reporter);
            }
            else if (match.PartOf(index[i].Parent) is var parent && IsFilled(spec, parent))
            {
                ref readonly var part = ref spec.Outline.Parts[parent];
                Report(spec, section, Severity.Info, part.Name, $" below {spec.Document.Show(part.Name)}", reporter);
            }
        }
    }

    private static void Report(
        Spec spec,
        SchemaSection section,
        Severity severity,
        TextSpan place,
        string where,
        Reporter reporter
    )
    {
        if (SwallowedHeadings.Contains(spec.Document, section.Title))
        {
            return;
        }

        reporter.Report(
            severity,
            place,
            $"The section {section.Title} is missing{where}",
            $"add the heading {new string('#', section.Level)} {section.Title}, with \"None\" below it where there is nothing to say"
        );
    }

    private static bool IsFilled(Spec spec, int part) =>
        !Contents.IsEmpty(spec, part) && !Contents.DeclaresNothing(spec, part);

    private static TextSpan TitleOf(Spec spec) =>
        spec.Header.Title ?? new TextSpan(spec.Document.Source.Start, spec.Document.Source.Start);
}
