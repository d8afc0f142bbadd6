namespace Storypole.Rules.Language;

/// <summary>A language for which there are word lists; their file names are its lower-case letters.</summary>
internal enum Tongue : byte
{
    Unknown,
    En,
    De,
    Fr,
    Es,
    Pt,
    Ru,
    Zh,
    Ja,
    Ko,
}
