namespace Storypole.Templates;

/// <summary>A name that a workspace uses for something, wherever it stands.</summary>
public sealed record NameAlias(Term Term, string Name);
