using System.Collections.Immutable;
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
    /// <summary>Its id, for those who know that a text is no specification at all.</summary>
    public static readonly RuleId Number = new(201);

    private const string AreMissing = " missing: ";

    private const string HelpOfMany =
        "`storypole conform` adds the headings, and `storypole template show` prints the template; where there is nothing to say, write \"None\"";

    /// <summary>So many are told one by one.</summary>
    private const int Few = 2;

    /// <summary>The titles in a finding about several sections at once; empty for another one, and for those that similar headings may stand for.</summary>
    public static ImmutableArray<string> TitlesIn(string message) =>
        message.IndexOf(AreMissing, StringComparison.Ordinal) is > 0 and var at
            ? [.. message[(at + AreMissing.Length)..].Split(", ")]
            : [];

    public override void Check(Spec spec, Reporter reporter)
    {
        if (Demands.IsStub(spec))
        {
            return;
        }

        List<int>? missing = null;
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
                if (reporter.Profiles.Asks(ProfileTable.SizeOf(spec), section.Term))
                {
                    (missing ??= []).Add(i);
                }
            }
            else if (match.PartOf(index[i].Parent) is var parent && IsFilled(spec, parent))
            {
                var name = spec.Outline.Parts[parent].Name;
                Report(Severity.Info, name, section, $" below {spec.Document.Show(name)}", reporter);
            }
        }

        Report(spec, missing ?? [], match, reporter);
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

    /// <summary>One or two by themselves; of more, what is missing in one finding, and what may stand under another name in a second.</summary>
    private static void Report(Spec spec, List<int> missing, SchemaMatch match, Reporter reporter)
    {
        var title = spec.Header.Title ?? new TextSpan(spec.Document.Source.Start, spec.Document.Source.Start);
        List<string> surely = [];
        List<string> perhaps = [];
        foreach (var number in missing)
        {
            var section = spec.Schema.Sections[number];
            var similar = SimilarHeading.Find(spec, match, section.Title);
            var name = similar < 0 ? default : spec.Outline.Parts[similar].Name;
            if (missing.Count > Few)
            {
                (similar < 0 ? surely : perhaps).Add(
                    similar < 0 ? section.Title : $"{section.Title} ({spec.Document.Show(name)})"
                );
            }
            else if (similar < 0)
            {
                Report(Severity.Warning, title, section, "", reporter);
            }
            else
            {
                var remark = $", unless {spec.Document.Show(name)} stands for it";
                Report(Severity.Info, title, section, remark, reporter, new RelatedPlace(null, name, "a similar name"));
            }
        }

        if (surely.Count > 0)
        {
            reporter.Report(title, $"{Count(surely)}{AreMissing}{string.Join(", ", surely)}", HelpOfMany);
        }

        if (perhaps.Count > 0)
        {
            var message =
                $"{Count(perhaps)} missing, unless a similar heading stands for it: {string.Join(", ", perhaps)}";
            reporter.Report(Severity.Info, title, message, "give the heading the name that the template has for it");
        }
    }

    private static string Count(List<string> sections) =>
        sections.Count == 1 ? "One section of the template is" : $"{sections.Count} sections of the template are";

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
