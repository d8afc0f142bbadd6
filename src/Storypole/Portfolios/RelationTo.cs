namespace Storypole.Portfolios;

/// <summary>A relation as the specification that it leads to sees it.</summary>
/// <param name="From">The specification that has the relation.</param>
public readonly record struct RelationTo(SpecFacts From, RelationFact Relation);
