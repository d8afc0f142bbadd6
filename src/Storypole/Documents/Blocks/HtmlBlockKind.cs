namespace Storypole.Documents.Blocks;

/// <summary>What an HTML block starts with, which decides where it ends.</summary>
internal enum HtmlBlockKind : byte
{
    None,

    /// <summary><c>script</c>, <c>pre</c>, <c>style</c> or <c>textarea</c>.</summary>
    RawTag,
    Comment,
    Instruction,
    Declaration,
    CharacterData,

    /// <summary>A tag of the list that stands for blocks.</summary>
    BlockTag,

    /// <summary>Any whole tag that is alone on its line.</summary>
    AnyTag,
}
