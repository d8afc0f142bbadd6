using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Checking;

/// <summary>One specification with its own findings, sorted by place, and the facts that others may ask for.</summary>
public sealed record CheckedSpec(Spec Spec, SpecFacts Facts, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What the text asks to be accepted; <see cref="Acceptance"/> does so when the findings about others are there as well.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>Whether a rule wanted to know the day; if none did, the findings are the same on every day.</summary>
    public bool AskedForToday { get; init; }
}
