using System.Collections.Immutable;

namespace Storypole.Templates;

/// <summary>What a template compiles to.</summary>
/// <param name="Name">The name by which the template is asked for.</param>
/// <param name="Root">The document: its parts are the header's fields, its sections those of level 2.</param>
/// <param name="Placeholders">Every placeholder of the template as written between its brackets.</param>
/// <param name="Guidance">Every comment to authors, trimmed.</param>
/// <param name="AuthorNotes">Headings and labels of the notes to authors behind the last rule; a spec should not hold them.</param>
public sealed record Schema(
    string Name,
    string? Version,
    SchemaSection Root,
    ImmutableArray<string> Placeholders,
    ImmutableArray<string> Guidance,
    ImmutableArray<string> AuthorNotes
);
