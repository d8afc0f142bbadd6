using Storypole.Diagnostics;
using Storypole.Portfolios;

namespace Storypole.Rules;

/// <summary>
/// A specification cites a requirement that the document to which it links does not have, though it has others of that kind.
/// An id of one letter (<c>R1</c>) may be a risk or a release, so of these nothing is said.
/// </summary>
public sealed class UnknownRequirement() : PortfolioRule(1911, "unknown-requirement", Severity.Warning)
{
    public override void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter)
    {
        if (
            spec.ProductRequirements is not { } cited
            || portfolio.ByPath(cited.Path) is not { Requirements.IsEmpty: false } document
            || ReferenceEquals(document, spec)
        )
        {
            return;
        }

        foreach (var id in cited.Ids)
        {
            if (id.Letters().Length > 1 && IsOfKind(id, document) && !Has(document, id) && !Has(spec, id))
            {
                reporter.Report(
                    id.Span,
                    $"The product requirements have no {id.Id}",
                    "name one that they have, or add it there first",
                    new RelatedPlace(document.Path, document.TitleSpan, "These are the requirements")
                );
            }
        }
    }

    private static bool IsOfKind(RequirementFact id, SpecFacts document)
    {
        foreach (var requirement in document.Requirements)
        {
            if (requirement.Letters().SequenceEqual(id.Letters()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(SpecFacts document, RequirementFact id)
    {
        foreach (var requirement in document.Requirements)
        {
            if (RequirementFact.AreOfOne(requirement.Id, id.Id))
            {
                return true;
            }
        }

        return false;
    }
}
