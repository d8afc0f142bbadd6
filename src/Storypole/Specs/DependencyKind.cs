namespace Storypole.Specs;

/// <summary>The list in which a dependency stands.</summary>
public enum DependencyKind : byte
{
    New,
    Updated,
    Compatibility,

    /// <summary>A list that does not say whether what it names is new.</summary>
    Needed,

    /// <summary>A part of the same product that has to be there.</summary>
    Internal,
}
