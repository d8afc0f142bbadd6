namespace Storypole.Documents.Syntax;

internal enum CharacterClass
{
    Word,
    Blank,

    /// <summary>Unicode punctuation or symbol.</summary>
    Punctuation,
}
