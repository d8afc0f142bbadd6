using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>What other specifications may ask of one; small, because all of them are held at once.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>.</param>
/// <param name="Issue">The number or key of its header, <c>#42</c>; null when it has none.</param>
public sealed record SpecFacts(
    string Path,
    string? Issue,
    TextSpan TitleSpan,
    SpecStatus? Status,
    ImmutableArray<RelationFact> Relations
)
{
    /// <summary>Where its list of what it blocks stands; null when it has no such list.</summary>
    public TextSpan? BlocksList { get; init; }

    /// <summary>Where its list of what it depends on stands; null when it has no such list.</summary>
    public TextSpan? DependsOnList { get; init; }

    /// <summary>Where its issue stands; null when it has none.</summary>
    public TextSpan? IssueSpan { get; init; }

    /// <summary>What it is going to build; empty when it is not going to be built.</summary>
    public ImmutableArray<PlannedFact> Planned { get; init; } = [];

    /// <summary>Its links to other Markdown files, but for those that say that the other one is over.</summary>
    public ImmutableArray<CitedFact> Cited { get; init; } = [];

    /// <summary>The requirements that it states under ids of their own.</summary>
    public ImmutableArray<RequirementFact> Requirements { get; init; } = [];

    /// <summary>What it cites of its product requirements; null when it links to none in the workspace.</summary>
    public CitedRequirements? ProductRequirements { get; init; }
}

/// <summary>A relation to another specification.</summary>
/// <param name="Issue">The number or key that it names; null when it names none.</param>
/// <param name="Path">The file that its link leads to, relative to the workspace; null when it has no such link.</param>
/// <param name="Span">What it names, as written. It may name a team or a thing by words: then neither issue nor path is known.</param>
public readonly record struct RelationFact(RelationKind Kind, string? Issue, string? Path, TextSpan Span);
