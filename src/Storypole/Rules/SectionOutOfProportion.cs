using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>One section is longer than all others together.</summary>
public sealed class SectionOutOfProportion() : Rule(1702, "section-out-of-proportion", Severity.Info)
{
    private const int FewestBytes = 10_000;
    private const int FewestSections = 5;

    public override bool IsFor(Schema schema) => schema.Asks(Term.Effort);

    public override void Check(Spec spec, Reporter reporter)
    {
        var length = spec.Document.Bytes.Length;
        if (length < FewestBytes)
        {
            return;
        }

        var (sections, large) = (0, -1);
        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i] is { Kind: PartKind.Heading, Level: 2 })
            {
                sections++;
                large = parts[i].Extent.Length > length / 2 ? i : large;
            }
        }

        if (sections >= FewestSections && large >= 0 && IsPartOfMany(spec.Terms[large]))
        {
            var name = spec.Document.Show(parts[large].Name);
            reporter.Report(
                parts[large].Name,
                $"{name} is {100L * parts[large].Extent.Length / length} % of the text, more than all other sections together",
                "move what only few need to a document of its own, or give it a section"
            );
        }
    }

    /// <summary>The design and its plan may well be most of a text; what goes with them may not.</summary>
    private static bool IsPartOfMany(Term term) =>
        term
            is Term.Overview
                or Term.Dependencies
                or Term.Risks
                or Term.Performance
                or Term.Security
                or Term.Rollout
                or Term.OpenQuestions
                or Term.Investigation
                or Term.Effort
                or Term.RelatedDocuments
                or Term.RevisionHistory;
}
