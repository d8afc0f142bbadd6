namespace Storypole.Documents.InlineSpans;

/// <summary>Ends that a text was searched for in vain; further right there is none either.</summary>
[Flags]
internal enum MissingEnds : byte
{
    None = 0,
    Comment = 1,
    Instruction = 2,
    Declaration = 4,
    CharacterData = 8,
}
