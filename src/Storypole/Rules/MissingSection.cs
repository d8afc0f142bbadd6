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
        if (Demands.IsStub(spec))
        {
            return;
        }

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

            if (
                !Demands.Ask(spec, section.Demand)
                || StandsInAnother(spec, i)
                || (
                    IsOfChanges(section.Term)
                    && spec.Schema.Asks(Term.FilesToModify)
                    && reporter.KindOf(spec).IsSurelyProduct
                )
                || SwallowedHeadings.Contains(spec.Document, spec.Schema.Names, section.Title)
            )
            {
                continue;
            }

            if (index[i].Parent == 0)
            {
                ReportSection(spec, section, match, reporter);
            }
            else if (match.PartOf(index[i].Parent) is var parent && IsFilled(spec, parent))
            {
                var name = spec.Outline.Parts[parent].Name;
                Report(Severity.Info, name, section, $" below {spec.Document.Show(name)}", reporter);
            }
        }
    }

    /// <summary>Whether a heading that stands for another section has one of the names of this one too: Drawbacks and alternatives.</summary>
    private static bool StandsInAnother(Spec spec, int section)
    {
        ref readonly var slot = ref spec.Schema.Index[section];
        if (slot.Others.Length == 0)
        {
            return false;
        }

        Span<byte> buffer = stackalloc byte[NameFolding.Longest];
        foreach (ref readonly var part in spec.Outline.Parts)
        {
            var folded = buffer[..NameFolding.Fold(spec.Document.Slice(part.Name), buffer)];
            if (part.Kind == PartKind.Heading && part.Level <= slot.Level && slot.IsNamed(folded))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether only a plan of a change has such a section: a description of a program has no rollout.</summary>
    private static bool IsOfChanges(Term section) =>
        section
            is Term.ImplementationPlan
                or Term.ChangesRequired
                or Term.IntegrationPoints
                or Term.Rollout
                or Term.Investigation
                or Term.Effort
                or Term.FilesToCreate
                or Term.FilesToModify
                or Term.FilesToDelete;

    private static void ReportSection(Spec spec, SchemaSection section, SchemaMatch match, Reporter reporter)
    {
        var title = spec.Header.Title ?? new TextSpan(spec.Document.Source.Start, spec.Document.Source.Start);
        var similar = SimilarHeading.Find(spec, match, section.Title);
        if (similar < 0)
        {
            Report(Severity.Warning, title, section, "", reporter);
        }
        else
        {
            var name = spec.Outline.Parts[similar].Name;
            var perhaps = $", unless {spec.Document.Show(name)} stands for it";
            Report(Severity.Info, title, section, perhaps, reporter, new RelatedPlace(null, name, "a similar name"));
        }
    }

    private static void Report(
        Severity severity,
        TextSpan place,
        SchemaSection section,
        string remark,
        Reporter reporter,
        params ReadOnlySpan<RelatedPlace> related
    ) =>
        reporter.Report(
            severity,
            place,
            $"The section {section.Title} is missing{remark}",
            $"add the heading {new string('#', section.Level)} {section.Title}, with \"None\" below it where there is nothing to say",
            related
        );

    private static bool IsFilled(Spec spec, int part) =>
        !Contents.IsEmpty(spec, part) && !Contents.DeclaresNothing(spec, part);
}
