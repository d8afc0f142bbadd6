namespace Storypole.Rules.Language;

/// <summary>The first eight bytes of a word, or all of a shorter one, for comparing them at once and without case.</summary>
internal readonly struct PhraseBytes(ReadOnlySpan<byte> word)
{
    private const ulong LowerCase = 0x2020202020202020;

    private readonly ulong mask = word.Length < sizeof(ulong) ? (1UL << (8 * word.Length)) - 1 : ulong.MaxValue;
    private readonly ulong bytes = WordList.Eight(word) | LowerCase;

    /// <summary>Whether a text may begin with the word; a few signs are taken for others.</summary>
    public bool MayBe(ulong eight) => (((eight | LowerCase) ^ bytes) & mask) == 0;
}
