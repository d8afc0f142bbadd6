using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads the estimate of the whole change.</summary>
internal static class EstimateReader
{
    public static Estimate? Read(Binding binding) => null;
}
