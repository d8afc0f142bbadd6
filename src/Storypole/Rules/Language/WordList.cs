using System.Text;
using Storypole.Templates;

namespace Storypole.Rules.Language;

/// <summary>
/// The phrases of one language, found by the first three bytes at which one may begin. A line of a list is
/// <c>Class = phrase | phrase</c>; a star behind a phrase lets its last word go on, a dollar sign wants the clause to end there.
/// </summary>
internal sealed class WordList
{
    private const int HashBits = 12;
    private const int SlotCount = 1 << HashBits;

    private static readonly WordList?[] Lists = new WordList?[(int)Tongue.Ko + 1];

    private readonly ulong[] mayBegin = new ulong[SlotCount / 64];
    private readonly ulong[] maySmellAt = new ulong[SlotCount / 64];
    private readonly Phrase[]?[] bySlot = new Phrase[SlotCount][];

    private WordList(Tongue tongue, string text)
    {
        HasBlanks = tongue is not (Tongue.Zh or Tongue.Ja);
        Inflects = tongue == Tongue.Ko;
        IsEnglish = tongue == Tongue.En;
        var slots = new Dictionary<int, List<Phrase>>();
        foreach (var line in text.Split('\n'))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0 || line[0] == '#')
            {
                continue;
            }

            var smell = ClassOf(line[..sign].Trim());
            foreach (var phrase in line[(sign + 1)..].Split('|', StringSplitOptions.TrimEntries))
            {
                Add(slots, smell, phrase);
            }
        }

        foreach (var (slot, phrases) in slots)
        {
            phrases.Sort((a, b) => b.Text.Length.CompareTo(a.Text.Length));
            bySlot[slot] = [.. phrases];
        }
    }

    /// <summary>Whether words stand between blanks; if not, one may begin at any sign.</summary>
    public bool HasBlanks { get; }

    /// <summary>Whether every word may go on with an ending.</summary>
    public bool Inflects { get; }

    /// <summary>Whether a participle stands right behind its verb; elsewhere the sentence may end with it.</summary>
    public bool IsEnglish { get; }

    public static WordList Of(Tongue tongue) =>
        Volatile.Read(ref Lists[(int)tongue])
        // Two threads may both read it, and either result will do.
        ?? (Lists[(int)tongue] = new WordList(tongue, EmbeddedText.Read($"Language.{FileOf(tongue)}.txt")));

    /// <summary>Where the phrases are that begin with three bytes, the first of them lowest; folded to lower case.</summary>
    public static int SlotOf(uint threeBytes) =>
        (int)((((threeBytes & 0xFFFFFF) | 0x202020) * 0x9E3779B1) >> (32 - HashBits));

    public bool MayBeginAt(int slot) => (mayBegin[slot >> 6] & (1UL << slot)) != 0;

    /// <summary>Whether a phrase may begin there that is reported: others only speak for or against one.</summary>
    public bool MaySmellAt(int slot) => (maySmellAt[slot >> 6] & (1UL << slot)) != 0;

    public ReadOnlySpan<Phrase> At(int slot) => bySlot[slot];

    private static string FileOf(Tongue tongue) =>
        tongue switch
        {
            Tongue.De => "de",
            Tongue.Fr => "fr",
            Tongue.Es => "es",
            Tongue.Pt => "pt",
            Tongue.Ru => "ru",
            Tongue.Zh => "zh",
            Tongue.Ja => "ja",
            Tongue.Ko => "ko",
            _ => "en",
        };

    private static SmellClass ClassOf(string word) =>
        word switch
        {
            "Fine" => SmellClass.Fine,
            "Quantity" => SmellClass.Quantity,
            "Subjective" => SmellClass.Subjective,
            "Loophole" => SmellClass.Loophole,
            "OpenEnd" => SmellClass.OpenEnd,
            "Comparative" => SmellClass.Comparative,
            "Reference" => SmellClass.Reference,
            "Pronoun" => SmellClass.Pronoun,
            "Duty" => SmellClass.Duty,
            "Demand" => SmellClass.Demand,
            "Deed" => SmellClass.Deed,
            "Actor" => SmellClass.Actor,
            "PutOff" => SmellClass.PutOff,
            _ => throw new InvalidOperationException($"No class of phrases is called '{word}'."),
        };

    private void Add(Dictionary<int, List<Phrase>> slots, SmellClass smell, string phrase)
    {
        var endsClause = phrase.EndsWith('$');
        var goesOn = phrase.EndsWith('*');
        phrase = endsClause || goesOn ? phrase[..^1] : phrase;
        Enter(slots, new Phrase(smell, Encoding.UTF8.GetBytes(phrase), goesOn, endsClause));

        // Only letters of ASCII are compared without case; others may begin a sentence.
        if (phrase[0] > 0x7F && char.ToUpperInvariant(phrase[0]) is var capital && capital != phrase[0])
        {
            Enter(slots, new Phrase(smell, Encoding.UTF8.GetBytes(capital + phrase[1..]), goesOn, endsClause));
        }
    }

    private void Enter(Dictionary<int, List<Phrase>> slots, Phrase phrase)
    {
        var text = phrase.Text;

        // A word of two letters is looked for before a blank.
        var third = text.Length > 2 ? text[2] : (byte)' ';
        var slot = SlotOf(text[0] | ((uint)text[1] << 8) | ((uint)third << 16));
        mayBegin[slot >> 6] |= 1UL << slot;
        maySmellAt[slot >> 6] |= phrase.IsReported ? 1UL << slot : 0;
        if (!slots.TryGetValue(slot, out var phrases))
        {
            slots.Add(slot, phrases = []);
        }

        phrases.Add(phrase);
    }
}
