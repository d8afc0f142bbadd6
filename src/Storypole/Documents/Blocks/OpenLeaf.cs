namespace Storypole.Documents.Blocks;

/// <summary>The leaf that the next line may continue.</summary>
internal enum OpenLeaf : byte
{
    None,
    Paragraph,
    Fence,
    IndentedCode,
    Html,
    Table,
}
