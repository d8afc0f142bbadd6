namespace Storypole.Rules.Language;

/// <summary>The first word of phrases, by which most texts are told from all of them at once.</summary>
internal struct PhraseHead
{
    private readonly PhraseBytes begin;

    /// <summary>The letters with which the second word of a phrase that is reported may begin, by their last five bits.</summary>
    private uint seconds;

    /// <summary>Whether the first word alone is reported.</summary>
    private bool isAll;

    /// <param name="next">The number of the next head that begins with the same bytes; 0 when there is none.</param>
    public PhraseHead(Phrase first, int next)
    {
        Width = first.FirstWord;
        begin = new PhraseBytes(first.Text.AsSpan(0, Width));
        Next = next;
        Phrases = [];
        Add(first);
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

        Add(phrase);
        return true;
    }

    /// <summary>Whether a text may begin with this word, by its first eight bytes.</summary>
    public readonly bool Begins(ulong eight) => begin.MayBe(eight);

    /// <summary>Whether a text that begins with this word may go on as a phrase that is reported, by the sign behind one blank.</summary>
    public readonly bool MayReport(ReadOnlySpan<byte> text)
    {
        if (isAll || Width + 1 >= text.Length)
        {
            return isAll;
        }

        var (blank, second) = (text[Width], text[Width + 1]);
        return blank == ' ' ? second == ' ' || (seconds & (1U << second)) != 0 : blank < ' ';
    }

    private void Add(Phrase phrase)
    {
        Phrases = [.. Phrases, phrase];
        if (phrase.IsReported)
        {
            var isOne = phrase.Text.Length == Width;
            isAll |= isOne;
            seconds |= isOne ? 0 : 1U << phrase.Text[Width + 1];
        }
    }
}
