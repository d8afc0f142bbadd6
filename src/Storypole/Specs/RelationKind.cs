namespace Storypole.Specs;

/// <summary>How a specification hangs on another thing.</summary>
public enum RelationKind : byte
{
    DependsOn,
    Blocks,
}
