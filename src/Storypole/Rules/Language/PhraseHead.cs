namespace Storypole.Rules.Language;

/// <summary>The first word of phrases, by which most texts are told from all of them at once.</summary>
internal struct PhraseHead
{
    private readonly PhraseBytes begin;

    /// <param name="next">The number of the next head that begins with the same bytes; 0 when there is none.</param>
    public PhraseHead(Phrase first, int next)
    {
        Width = first.FirstWord;
        begin = new PhraseBytes(first.Text.AsSpan(0, Width));
        Next = next;
        Phrases = [first];
    }

    public int Next { get; }

    /// <summary>How many bytes the word has.</summary>
    public int Width { get; }

    public Phrase[] Phrases { get; private set; }

    /// <summary>Takes in a phrase with the same first word.</summary>
    public bool TryAdd(Phrase phrase)
    {
        if (phrase.FirstWord != Width || !Begins(WordList.Eight(phrase.Text)))
        {
            return false;
        }

        Phrases = [.. Phrases, phrase];
        return true;
    }

    /// <summary>Whether a text may begin with this word, by its first eight bytes.</summary>
    public readonly bool Begins(ulong eight) => begin.MayBe(eight);
}
