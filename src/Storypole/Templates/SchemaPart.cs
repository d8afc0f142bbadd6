using System.Collections.Immutable;

namespace Storypole.Templates;

/// <summary>Something that a section of a template holds besides sections.</summary>
/// <param name="Label">The bold label as written, without its colon; null for a part that stands unlabelled under its heading.</param>
/// <param name="Term">What the label is about.</param>
/// <param name="IsOptional">Whether a spec may lack it without a finding.</param>
public abstract record SchemaPart(string? Label, Term Term, bool IsOptional);

/// <summary>A label with one value.</summary>
public sealed record SchemaField(string? Label, Term Term, bool IsOptional, ValueType Type, Enumeration? Enumeration)
    : SchemaPart(Label, Term, IsOptional);

/// <summary>A list of items of one pattern, with the labelled fields that each item may hold below it.</summary>
/// <param name="Pattern">The text of the template's first item, placeholders included.</param>
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
public sealed record SchemaColumn(string Title, Term Term, ValueType Type, Enumeration? Enumeration);

/// <summary>A code block whose content is part of the specification.</summary>
public sealed record SchemaCode(string? Label, Term Term, bool IsOptional, SchemaCodeKind Kind)
    : SchemaPart(Label, Term, IsOptional);

/// <summary>What a code block of a template shows.</summary>
public enum SchemaCodeKind
{
    Text,
    FileTree,
    Api,
    Diagram,
}
