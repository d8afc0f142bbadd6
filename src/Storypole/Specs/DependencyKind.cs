namespace Storypole.Specs;

/// <summary>The list in which a dependency stands.</summary>
public enum DependencyKind : byte
{
    New,
    Updated,
    Compatibility,
}
