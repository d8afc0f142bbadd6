namespace Storypole.Portfolios;

/// <summary>For each document of requirements the specifications that link to it: one of them may cover what another leaves.</summary>
internal sealed class RequirementIndex
{
    private readonly Dictionary<string, List<SpecFacts>> byPath = new(StringComparer.Ordinal);

    public RequirementIndex(Portfolio portfolio)
    {
        foreach (var spec in portfolio.Specs)
        {
            if (spec.ProductRequirements is { } cited)
            {
                if (!byPath.TryGetValue(cited.Path, out var specs))
                {
                    byPath.Add(cited.Path, specs = []);
                }

                specs.Add(spec);
            }
        }
    }

    /// <summary>The specifications that link to a document of requirements, in the order of paths.</summary>
    public IReadOnlyList<SpecFacts> SpecsOf(string path) => byPath.TryGetValue(path, out var specs) ? specs : [];
}
