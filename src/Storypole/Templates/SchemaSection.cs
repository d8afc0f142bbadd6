using System.Collections.Immutable;

namespace Storypole.Templates;

/// <summary>A section of a template.</summary>
/// <param name="Title">
/// The heading as written, without what the author fills in: of a repeated section its fixed word, <c>Decision</c>; empty
/// when the whole heading is the author's.
/// </param>
/// <param name="Level">Heading level, 1 to 6; 0 for the document when the template has no title.</param>
/// <param name="IsOptional">Whether a spec may lack it without a finding.</param>
/// <param name="Repeats">Whether it stands once for each item: <c>Decision 1</c>, <c>Decision 2</c>.</param>
public sealed record SchemaSection(
    string Title,
    Term Term,
    int Level,
    bool IsOptional,
    bool Repeats,
    ImmutableArray<SchemaPart> Parts,
    ImmutableArray<SchemaSection> Sections
)
{
    /// <summary>Other titles under which the section is at home.</summary>
    public ImmutableArray<string> OtherTitles { get; init; } = [];

    /// <summary>Of which documents it is asked for, where it is not optional.</summary>
    public Demand Demand { get; init; } = Demand.Always;

    /// <summary>Whether the author's words follow the title without a number or colon: <c>Uses of [System]</c>.</summary>
    public bool Continues { get; init; }
}
