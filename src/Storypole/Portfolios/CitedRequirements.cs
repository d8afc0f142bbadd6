using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>What a specification says of the product requirements that it links to.</summary>
/// <param name="Path">The document of the requirements, relative to the workspace.</param>
/// <param name="Link">The destination as written.</param>
/// <param name="Ids">Each id once, at its first place; of a range all of its ids.</param>
public sealed record CitedRequirements(string Path, TextSpan Link, ImmutableArray<RequirementFact> Ids);
