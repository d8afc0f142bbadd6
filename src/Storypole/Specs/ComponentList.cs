namespace Storypole.Specs;

/// <summary>The list in which a component is named.</summary>
public enum ComponentList : byte
{
    KeyComponents,
    Involved,
    New,
    Modified,
    Removed,
}
