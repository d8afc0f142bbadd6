using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>Takes from a specification the few facts that others may ask for.</summary>
public static class FactsReader
{
    public static SpecFacts Read(Spec spec, string path) =>
        new(path, null, spec.Header.Title ?? new TextSpan(0, 0), spec.Header.Status?.Value, []);
}
