using System.Collections.Immutable;

namespace Storypole.Templates;

/// <summary>The alternatives that a template offers for a value, as written; matched without case, by word or by letter.</summary>
/// <param name="IsOpen">Other values are unusual but no fault.</param>
public sealed record Enumeration(ImmutableArray<string> Alternatives, bool IsOpen = false);
