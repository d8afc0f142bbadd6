namespace Storypole.Specs;

/// <summary>What a specification is about.</summary>
public enum SpecKind : byte
{
    /// <summary>One change of something that there is.</summary>
    Change,

    /// <summary>A whole program.</summary>
    Product,
}
