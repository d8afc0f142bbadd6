using System.Buffers;
using System.Text;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>
/// Reads in words whether an option was chosen: <c>(chosen)</c>, <c>Selected</c>, <c>Rejected (too slow)</c>, <c>採用</c>.
/// A word counts in brackets, in bold, or where it begins what is said of the option; inside a sentence it does not.
/// </summary>
internal static class OptionWords
{
    private const int Longest = 600;

    private static readonly Words Chosen = new(
        "chosen|selected|recommended|preferred|adopted|accepted|our choice|winner|picked|gewählt|ausgewählt|empfohlen|choisi|retenu|retenue|"
            + "recommandé|elegida|elegido|seleccionada|recomendada|recomendado|escolhida|escolhido|adotada|scelta|выбран|рекоменду|принят|"
            + "已选|选择|采用|推荐|選択|採用|推奨|採択|추천|채택|선택|권장"
    );

    private static readonly Words Rejected = new(
        "rejected|not chosen|not selected|not recommended|discarded|dismissed|declined|considered for|considered but|deferred|ruled out|not adopted|"
            + "abgelehnt|verworfen|rejeté|rejetée|écarté|descartada|descartado|rechazada|rejeitada|rejeitado|scartata|отклон|отверг|не выбран|"
            + "不采用|未采用|不选择|拒绝|否决|放弃|排除|不採用|却下|見送り|기각|미채택|제외"
    );

    /// <summary>True or false where the text says so; null where it does not.</summary>
    public static bool? Read(ReadOnlySpan<byte> bytes, TextSpan text, int nameEnd)
    {
        var line = bytes.Slice(text.Start, Math.Min(text.Length, Longest));
        var behind = nameEnd > text.Start ? Math.Min(nameEnd - text.Start, line.Length) : 0;
        return Says(line, behind, Rejected) ? false
            : Says(line, behind, Chosen) ? true
            : null;
    }

    /// <summary>Bytes that what makes a word count ends or begins with; a text is gone through from one to the next.</summary>
    private static readonly SearchValues<byte> Marks = SearchValues.Create([.. "([:*"u8, 0xE2, 0xE3, 0xEF]);

    /// <param name="behind">Where what is said of the option begins.</param>
    private static bool Says(ReadOnlySpan<byte> line, int behind, Words words)
    {
        if (Begins(line, 0, behind, words) || BeginsBehindDash(line, behind, words))
        {
            return true;
        }

        for (var at = 0; line[at..].IndexOfAny(Marks) is >= 0 and var step; )
        {
            at += step;
            var end = at + (line[at] >= 0x80 ? Math.Min(3, line.Length - at) : 1);
            if (Begins(line, end, behind, words))
            {
                return true;
            }

            at = end;
        }

        return BeginsBehind(line, "eviewed and "u8, behind, words) || BeginsBehind(line, "ft und "u8, behind, words);
    }

    private static bool BeginsBehind(ReadOnlySpan<byte> line, ReadOnlySpan<byte> lead, int behind, Words words) =>
        line.IndexOf(lead) is >= 0 and var at && Begins(line, at + lead.Length, behind, words);

    private static bool BeginsBehindDash(ReadOnlySpan<byte> line, int behind, Words words)
    {
        var from = Math.Min(behind, line.Length);
        var dash = line[from..Math.Min(line.Length, from + 4)].IndexOf((byte)'-');
        return dash >= 0 && Begins(line, from + dash + 1, behind, words);
    }

    /// <summary>Whether one of the words stands at an offset, blanks and stars aside, and counts there.</summary>
    private static bool Begins(ReadOnlySpan<byte> line, int at, int behind, Words words)
    {
        while (at < line.Length && line[at] is (byte)' ' or (byte)'*' or (byte)'_')
        {
            at++;
        }

        if (at >= line.Length)
        {
            return false;
        }

        var rest = line[at..];
        var first = rest[0] is >= (byte)'A' and <= (byte)'Z' ? (byte)(rest[0] | 0x20) : rest[0];
        if (!words.MayBegin(first))
        {
            return false;
        }

        foreach (var word in words.All)
        {
            if (
                word[0] == first
                && rest.Length >= word.Length
                && EqualsFolded(rest[..word.Length], word)
                && Ends(rest[word.Length..], word)
                && IsMark(line, at, behind)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(ReadOnlySpan<byte> line, int at, int behind)
    {
        var before = line[..at];
        var trimmed = before.TrimEnd(" *_"u8);
        return trimmed.IsEmpty
            || trimmed[^1] is (byte)'(' or (byte)'[' or (byte)':'
            || trimmed.EndsWith("（"u8)
            || trimmed.EndsWith("【"u8)
            || trimmed.EndsWith("："u8)
            || trimmed.EndsWith("✅"u8)
            || trimmed.EndsWith("❌"u8)
            || before.EndsWith("**"u8)
            || (
                trimmed.Length <= behind + 4
                && at >= behind
                && (trimmed[^1] == '-' || trimmed.EndsWith("—"u8) || trimmed.EndsWith("–"u8) || trimmed.EndsWith("→"u8))
            )
            || (
                trimmed.EndsWith("reviewed and"u8)
                || trimmed.EndsWith("Geprueft und"u8)
                || trimmed.EndsWith("Geprüft und"u8)
            );
    }

    /// <summary>The word ends there; stems of bent words go on.</summary>
    private static bool Ends(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> word) =>
        rest.IsEmpty || word[0] >= 0x80 || !char.IsAsciiLetter((char)rest[0]);

    /// <summary>The words, and those of other alphabets with a capital too.</summary>
    internal static byte[][] Of(string words) =>
        [
            .. words
                .Split('|')
                .SelectMany(x => x[0] is > 'я' or < 'а' ? [x] : new[] { x, char.ToUpperInvariant(x[0]) + x[1..] })
                .Select(Encoding.UTF8.GetBytes),
        ];

    internal static int IndexOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        var upper = word[0] is >= (byte)'a' and <= (byte)'z' ? (byte)(word[0] & ~0x20) : word[0];
        for (var at = 0; at < line.Length && line[at..].IndexOfAny(word[0], upper) is >= 0 and var next; at++)
        {
            at += next;
            if (
                line.Length - at >= word.Length
                && EqualsFolded(line.Slice(at, word.Length), word)
                && (word[0] >= 0x80 || at == 0 || !char.IsAsciiLetter((char)line[at - 1]))
            )
            {
                return at;
            }
        }

        return -1;
    }

    private static bool EqualsFolded(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var b = text[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(text[i] | 0x20) : text[i];
            if (b != word[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Words, and which bytes any of them begins with: nearly no text goes on with one of these.</summary>
    private sealed class Words
    {
        private readonly bool[] mayBegin = new bool[256];

        public Words(string words)
        {
            All = Of(words);
            foreach (var word in All)
            {
                mayBegin[word[0]] = true;
            }
        }

        public byte[][] All { get; }

        public bool MayBegin(byte first) => mayBegin[first];
    }
}
