namespace Storypole.Documents;

/// <summary>What a part of the outline is named by.</summary>
public enum PartKind : byte
{
    /// <summary>The whole document; its body is what stands before the first heading.</summary>
    Root,

    /// <summary>A heading; its body runs to the next heading.</summary>
    Heading,

    /// <summary><c>**Label**:</c> at the start of a paragraph's line; its body runs to the next label or heading.</summary>
    Label,
}
