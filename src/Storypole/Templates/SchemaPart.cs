using System.Collections.Immutable;

namespace Storypole.Templates;

/// <summary>Something that a section of a template holds besides sections.</summary>
/// <param name="Label">The bold label as written, without its colon; null for a part that stands unlabelled under its heading.</param>
/// <param name="Term">What the label is about; of an unlabelled part, what its section is about.</param>
/// <param name="IsOptional">Whether a spec may lack it without a finding.</param>
public abstract record SchemaPart(string? Label, Term Term, bool IsOptional)
{
    /// <summary>Whether it stands once for each thing, whose name follows the label: <c>Integration with [System]</c>.</summary>
    public bool Repeats { get; init; }

    /// <summary>Other labels under which the part is at home.</summary>
    public ImmutableArray<string> OtherLabels { get; init; } = [];

    /// <summary>Of which documents it is asked for, where it is not optional.</summary>
    public Demand Demand { get; init; } = Demand.Always;
}

/// <summary>A label with one value, or a text that stands alone under its heading.</summary>
/// <param name="Enumeration">Not null if and only if <paramref name="Type"/> is <see cref="ValueKind.Enumeration"/>.</param>
public sealed record SchemaField(string? Label, Term Term, bool IsOptional, ValueKind Type, Enumeration? Enumeration)
    : SchemaPart(Label, Term, IsOptional);

/// <summary>Labelled fields that stand as the items of one list: <c>- **Method**: [How]</c>.</summary>
public sealed record SchemaGroup(string? Label, Term Term, bool IsOptional, ImmutableArray<SchemaField> Fields)
    : SchemaPart(Label, Term, IsOptional);

/// <summary>A list of items of one pattern, with the labelled parts that each item may hold below it.</summary>
/// <param name="Pattern">The text of the template's first item, placeholders included.</param>
/// <param name="HasMarks">Whether items end with <c>✓</c> or <c>✗</c>.</param>
/// <param name="ItemParts">A part that only some of the template's items hold is optional.</param>
public sealed record SchemaList(
    string? Label,
    Term Term,
    bool IsOptional,
    bool IsOrdered,
    string Pattern,
    bool HasMarks,
    ImmutableArray<SchemaPart> ItemParts
) : SchemaPart(Label, Term, IsOptional);

/// <summary>A list of boxes to tick.</summary>
public sealed record SchemaChecklist(string? Label, Term Term, bool IsOptional, ImmutableArray<string> Items)
    : SchemaPart(Label, Term, IsOptional);

/// <summary>A table, column by column.</summary>
public sealed record SchemaTable(string? Label, Term Term, bool IsOptional, ImmutableArray<SchemaColumn> Columns)
    : SchemaPart(Label, Term, IsOptional);

/// <summary>One column of a table.</summary>
public sealed record SchemaColumn(string Title, Term Term, ValueKind Type, Enumeration? Enumeration);

/// <summary>A code block whose content is part of the specification.</summary>
/// <param name="ItemParts">The labelled lines of an interface's block: <c>- Request: [What is sent]</c>.</param>
public sealed record SchemaCode(
    string? Label,
    Term Term,
    bool IsOptional,
    SchemaCodeKind Kind,
    ImmutableArray<SchemaPart> ItemParts
) : SchemaPart(Label, Term, IsOptional);

/// <summary>What a code block of a template shows.</summary>
public enum SchemaCodeKind
{
    Text,
    FileTree,
    Api,
    Diagram,
}
