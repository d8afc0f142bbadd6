namespace Storypole.Specs;

/// <summary>What a plan does with a component.</summary>
public enum ComponentChange : byte
{
    New,
    Modified,
    Removed,
    Existing,
}
