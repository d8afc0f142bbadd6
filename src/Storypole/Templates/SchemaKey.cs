namespace Storypole.Templates;

/// <summary>A key that a template asks for in the metadata: in the front matter, or in a file beside the document.</summary>
/// <param name="Name">As written; compared without case.</param>
/// <param name="Term">What it is about.</param>
/// <param name="Enumeration">Not null if and only if <paramref name="Type"/> is <see cref="ValueKind.Enumeration"/>.</param>
public sealed record SchemaKey(string Name, Term Term, bool IsOptional, ValueKind Type, Enumeration? Enumeration)
{
    public Demand Demand { get; init; } = Demand.Always;
}
