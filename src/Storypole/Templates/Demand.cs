namespace Storypole.Templates;

/// <summary>Of which documents a template asks for a part: of all, unless something is said.</summary>
/// <param name="When">Null when it is asked for whatever the document says of itself.</param>
/// <param name="Since">The day since when new documents are asked for it; null when it always was.</param>
public sealed record Demand(SchemaCondition? When, DateOnly? Since)
{
    public static Demand Always { get; } = new(null, null);
}
