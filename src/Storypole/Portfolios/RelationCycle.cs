using System.Collections.Immutable;

namespace Storypole.Portfolios;

/// <summary>Specifications of which each waits for the next, and the last for the first.</summary>
/// <param name="Steps">Who waits; the first has the first path of those that say so.</param>
public sealed record RelationCycle(ImmutableArray<RelationStep> Steps);

/// <summary>One specification of a circle, and what says that it waits for the next one.</summary>
/// <param name="SaidBy">The specification in which <paramref name="Relation"/> stands: this one, or the next.</param>
public readonly record struct RelationStep(SpecFacts Waiting, SpecFacts SaidBy, RelationFact Relation);
