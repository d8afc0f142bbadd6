using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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

    /// <summary>For each slot the number of its first head, counted from one.</summary>
    private readonly ushort[] slots = new ushort[SlotCount];

    /// <summary>The same where a phrase that is reported may begin: others only speak for or against one.</summary>
    private readonly ushort[] reported = new ushort[SlotCount];

    private PhraseHead[] heads = new PhraseHead[256];
    private int count;

    private WordList(Tongue tongue, ReadOnlySpan<byte> text)
    {
        HasBlanks = tongue is not (Tongue.Zh or Tongue.Ja);
        Inflects = tongue == Tongue.Ko;
        IsEnglish = tongue == Tongue.En;
        while (!text.IsEmpty)
        {
            var line = Cut(ref text, (byte)'\n');
            if (line.IsEmpty || line[0] == '#' || line.IndexOf((byte)'=') is < 0 and var sign)
            {
                continue;
            }

            var smell = ClassOf(Encoding.ASCII.GetString(Cut(ref line, (byte)'=')));
            while (!line.IsEmpty)
            {
                Add(smell, Cut(ref line, (byte)'|'));
            }
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
        ?? (
            Lists[(int)tongue] = EmbeddedText.Open(
                $"Language.{FileOf(tongue)}.txt",
                stream =>
                {
                    var text = new byte[stream.Length];
                    stream.ReadExactly(text);
                    return new WordList(tongue, text);
                }
            )
        );

    /// <summary>Where to look for phrases that are reported, by the first bytes of a text; 0 when none begins with them.</summary>
    /// <param name="four">The first of them lowest; the last does not matter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReportedAt(uint four) => reported[SlotOf(four)];

    /// <summary>Whether one of these phrases stands at the start of a text.</summary>
    public bool Reports(int first, ReadOnlySpan<byte> text)
    {
        var eight = Eight(text);
        for (var at = first; at > 0; at = heads[at - 1].Next)
        {
            if (heads[at - 1].Begins(eight) && heads[at - 1].MayReport(text) && Reports(heads[at - 1], text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest phrase at the start of a text; how many bytes it takes, or 0 where none stands.</summary>
    public int Match(ReadOnlySpan<byte> text, out SmellClass smell)
    {
        (smell, var (longest, length)) = (default, (0, 0));
        for (var head = text.Length < 3 ? 0 : slots[SlotOf((uint)Eight(text))]; head > 0; head = heads[head - 1].Next)
        {
            foreach (var phrase in heads[head - 1].Phrases)
            {
                if (phrase.Text.Length > longest && phrase.LengthIn(text, HasBlanks, Inflects) is > 0 and var taken)
                {
                    (smell, longest, length) = (phrase.Class, phrase.Text.Length, taken);
                }
            }
        }

        return length;
    }

    /// <summary>The first eight bytes of a text, the first of them lowest, and zeros behind a shorter one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Eight(ReadOnlySpan<byte> text) =>
        text.Length >= sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(text) : Few(text);

    private static ulong Few(ReadOnlySpan<byte> text)
    {
        var eight = 0UL;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            eight = (eight << 8) | text[i];
        }

        return eight;
    }

    private bool Reports(in PhraseHead head, ReadOnlySpan<byte> text)
    {
        // Behind one blank the second word is told by its bytes too.
        var behind = head.Width + 1 < text.Length && text[head.Width] == ' ' ? text[(head.Width + 1)..] : default;
        var eight = behind.IsEmpty || behind[0] == ' ' ? (ulong?)null : Eight(behind);
        foreach (var phrase in head.Phrases)
        {
            if (
                phrase.IsReported
                && (eight is not { } next || phrase.GoesOnWith(next))
                && phrase.LengthIn(text, HasBlanks, Inflects) > 0
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the phrases are that begin with three bytes; folded to lower case.</summary>
    private static int SlotOf(uint four) => (int)(((four | 0x202020) << 8) * 0x9E3779B1 >> (32 - HashBits));

    private static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> text, byte mark)
    {
        var length = text.IndexOf(mark);
        var piece = length < 0 ? text : text[..length];
        text = length < 0 ? default : text[(length + 1)..];
        return piece.Trim(" \r"u8);
    }

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

    private void Add(SmellClass smell, ReadOnlySpan<byte> phrase)
    {
        var endsClause = phrase[^1] == '$';
        var goesOn = phrase[^1] == '*';
        phrase = endsClause || goesOn ? phrase[..^1] : phrase;
        Enter(new Phrase(smell, phrase.ToArray(), goesOn, endsClause));

        // Only letters of ASCII are compared without case; others may begin a sentence.
        if (phrase[0] > 0x7F)
        {
            Rune.DecodeFromUtf8(phrase, out var letter, out var width);
            if (Rune.ToUpperInvariant(letter) is var capital && capital != letter)
            {
                Span<byte> bytes = stackalloc byte[4];
                Enter(
                    new Phrase(smell, [.. bytes[..capital.EncodeToUtf8(bytes)], .. phrase[width..]], goesOn, endsClause)
                );
            }
        }
    }

    private void Enter(Phrase phrase)
    {
        var text = phrase.Text;

        // A word of two letters is looked for before a blank.
        var slot = SlotOf((uint)Eight(text.Length > 2 ? text : [.. text, (byte)' ']));
        Enter(phrase, ref slots[slot]);
        if (phrase.IsReported || reported[slot] > 0)
        {
            reported[slot] = slots[slot];
        }
    }

    private void Enter(Phrase phrase, ref ushort slot)
    {
        for (int head = slot; head > 0; head = heads[head - 1].Next)
        {
            if (heads[head - 1].TryAdd(phrase))
            {
                return;
            }
        }

        if (count == heads.Length)
        {
            Array.Resize(ref heads, count * 2);
        }

        heads[count++] = new PhraseHead(phrase, slot);
        slot = (ushort)count;
    }
}
