using Storypole.Diagnostics;
using Storypole.Portfolios;

namespace Storypole.Rules;

/// <summary>
/// No specification that links to a document of requirements cites one of its ids. Only where most of them are cited: else
/// the specifications trace by words, which nobody can compare for sure.
/// </summary>
public sealed class UncoveredRequirement() : PortfolioRule(1910, "uncovered-requirement", Severity.Info)
{
    private const int MostPlaces = 8;

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

        // It is told once, in the first specification of several.
        var specs = portfolio.SpecsOfRequirements(cited.Path);
        if (!ReferenceEquals(specs[0], spec))
        {
            return;
        }

        var missing = new List<RequirementFact>();
        foreach (var requirement in document.Requirements)
        {
            if (!IsCited(requirement, specs))
            {
                missing.Add(requirement);
            }
        }

        if (missing.Count == 0 || missing.Count * 2 > document.Requirements.Length)
        {
            return;
        }

        var shown = missing.GetRange(0, Math.Min(missing.Count, MostPlaces));
        var names = string.Join(", ", shown.ConvertAll(x => x.Id)) + (missing.Count > shown.Count ? ", …" : "");
        reporter.Report(
            cited.Link,
            specs.Count == 1
                ? $"No section cites {names} of these requirements"
                : $"None of {specs.Count} specifications cites {names} of these requirements",
            "name the requirement where it is met, or say that it is out of scope",
            [.. shown.ConvertAll(x => new RelatedPlace(document.Path, x.Span, "It is required here"))]
        );
    }

    private static bool IsCited(RequirementFact requirement, IReadOnlyList<SpecFacts> specs)
    {
        foreach (var spec in specs)
        {
            foreach (var cited in spec.ProductRequirements!.Ids)
            {
                if (RequirementFact.AreOfOne(cited.Id, requirement.Id))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
