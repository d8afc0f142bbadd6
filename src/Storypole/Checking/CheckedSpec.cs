using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Checking;

/// <summary>One specification with its own findings, sorted by place, and the facts that others may ask for.</summary>
public sealed record CheckedSpec(Spec Spec, SpecFacts Facts, ImmutableArray<Diagnostic> Diagnostics);
