using Storypole.Documents;
using Storypole.Evidence;
using Storypole.Portfolios;
using Storypole.Templates;

namespace Storypole.Fixes;

/// <summary>What fixes may know besides the text itself.</summary>
public sealed record FixWorld(Surroundings Surroundings)
{
    /// <summary>Nothing but the text.</summary>
    public static FixWorld Unknown { get; } = new(Surroundings.Unknown);

    /// <summary>The other specifications.</summary>
    public Portfolio Portfolio { get; init; } = Portfolio.Empty;

    /// <summary>The template that a schema was compiled from; null when it is not at hand.</summary>
    public Func<Schema, Document?> TemplateOf { get; init; } = static _ => null;

    /// <summary>
    /// Where a path of the workspace was moved to, and exists; null when that is not known, or when it went to more than one place.
    /// </summary>
    public Func<string, string?> MovedTo { get; init; } = static _ => null;
}
