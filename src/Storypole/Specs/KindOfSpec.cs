using System.Collections.Immutable;

namespace Storypole.Specs;

/// <summary>Whether a specification plans one change or describes a whole program, how surely, and why.</summary>
/// <param name="Kind">Null when it is unclear.</param>
/// <param name="ForChange">What speaks for a change, in words, each once.</param>
/// <param name="ForProduct">What speaks for a program.</param>
public sealed record KindOfSpec(
    SpecKind? Kind,
    Certainty Certainty,
    ImmutableArray<string> ForChange,
    ImmutableArray<string> ForProduct
)
{
    /// <summary>What speaks for the kind; everything where it is unclear.</summary>
    public ImmutableArray<string> Signs =>
        Kind switch
        {
            SpecKind.Change => ForChange,
            SpecKind.Product => ForProduct,
            _ => [.. ForChange, .. ForProduct],
        };

    /// <summary>Whether it describes a whole program beyond doubt, so that nothing that only a change has is missing in it.</summary>
    public bool IsSurelyProduct => (Kind, Certainty) is (SpecKind.Product, Certainty.Sure);
}
