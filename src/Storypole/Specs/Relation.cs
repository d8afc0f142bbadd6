using Storypole.Text;

namespace Storypole.Specs;

/// <summary>Something that this specification waits for or holds up.</summary>
/// <param name="Target">The number, key, team or component as written, without link and marks.</param>
/// <param name="Link">The destination when the target is a link.</param>
public sealed record Relation(
    TextSpan Span,
    Recognition How,
    RelationKind Kind,
    TextSpan Target,
    TextSpan? Link,
    TextSpan Text
) : Item(Span, How);
