namespace Storypole.Documents.Blocks;

/// <summary>What a marker at the start of a line opened.</summary>
internal enum Opened
{
    /// <summary>Nothing: it is text.</summary>
    Nothing,

    /// <summary>A container; the rest of the line may open more.</summary>
    Container,

    /// <summary>A leaf, which has taken the rest of the line.</summary>
    Leaf,
}
