namespace Storypole.Specs;

/// <summary>What a node of a diagram stands for, as far as its form says.</summary>
public enum DiagramNodeKind : byte
{
    Box,

    /// <summary>Other boxes lie in it.</summary>
    Group,

    /// <summary>Somebody who uses the system.</summary>
    Actor,
}
