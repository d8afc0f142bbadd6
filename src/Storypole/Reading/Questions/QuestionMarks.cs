using System.Text;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Questions;

/// <summary>Reads from a question's own text how it stands: a mark, a word of status, an answer in place.</summary>
internal static class QuestionMarks
{
    /// <summary>Beyond this a text is not searched: whatever settles a question stands near it.</summary>
    private const int Longest = 4000;

    private static readonly byte[][] AnsweredWords =
    [
        .. (
            "resolved|answered|closed|decided|settled|confirmed|geklärt|entschieden|beantwortet|erledigt|résolu|résolue|"
            + "répondu|resuelto|resuelta|respondida|resolvido|resolvida|respondido|risolto|решено|решён|закрыт|отвечено|"
            + "已解决|已解決|已确认|已確認|已决定|已決定|已定|解決済|決定済|確認済|해결됨|해결 완료|확정|결정됨"
        )
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] InvestigatingWords =
    [
        .. "investigating|in progress|in discussion|under discussion|researching|in review|в работе|исследуется|调研中|調査中|조사중|조사 중"
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] OpenWords =
    [
        .. "open|offen|deferred|pending|tbd|todo|to be|unresolved|unanswered|?|later|none|n/a|abiert|abert|ouvert|открыт|отложен|待|未|미정|미해결|보류"
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Labels =
    [
        .. "Answer|Resolution|Resolved|Decision|Decided|A|Antwort|Entscheidung|Réponse|Respuesta|Resposta|Decisión|Decisão|Ответ|Решение|答案|回答|答|结论|决定|決定|결정|답변"
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>The status that a cell or a label's value gives.</summary>
    public static QuestionStatus? Word(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t*_`~\"(["u8);
        text = WithoutGlyph(text, out var isTick);
        return BeginsWith(text, AnsweredWords) || text.StartsWith("done"u8) || text.StartsWith("Done"u8)
                ? QuestionStatus.Answered
            : BeginsWith(text, InvestigatingWords) ? QuestionStatus.Investigating
            : BeginsWith(text, OpenWords) ? QuestionStatus.Open
            : isTick ? QuestionStatus.Answered
            : null;
    }

    /// <summary>Whether what stands where the answer should is one, and not word that there is none yet.</summary>
    public static bool IsAnswer(ReadOnlySpan<byte> text)
    {
        var trimmed = text.Trim(" \t\r\n*_`()[]"u8);
        return !trimmed.IsEmpty && !Nothing.IsDeclared(text) && !BeginsWith(trimmed, OpenWords);
    }

    /// <summary>Where the text says that it is answered: a mark, a struck question, an answer behind it; null when nowhere.</summary>
    public static TextSpan? FindAnswered(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var line = bytes.Slice(text.Start, Math.Min(text.Length, Longest));
        var lead = line.TrimStart(" *_"u8);
        if (lead.StartsWith("~~"u8) || lead.StartsWith("✅"u8) || lead.StartsWith("✔"u8) || lead.StartsWith("☑"u8))
        {
            return new TextSpan(text.Start, text.Start + line.Length);
        }

        foreach (var word in AnsweredWords)
        {
            for (var at = 0; IndexOf(line[at..], word) is >= 0 and var next; at += next + word.Length)
            {
                if (IsMark(line, at + next, word.Length))
                {
                    return new TextSpan(text.Start + at + next, text.Start + line.Length);
                }
            }
        }

        return FindArrow(line, text.Start) ?? FindLabel(line, text.Start);
    }

    /// <summary>A word of status stands in brackets, in bold, behind a dash or a tick; inside a sentence it is none.</summary>
    private static bool IsMark(ReadOnlySpan<byte> line, int at, int length)
    {
        var before = line[..at].TrimEnd((byte)' ');
        var after = line[(at + length)..];
        var opens =
            before.IsEmpty
            || before[^1] is (byte)'[' or (byte)'(' or (byte)'*' or (byte)'_'
            || before.EndsWith("—"u8)
            || before.EndsWith("–"u8)
            || before.EndsWith("→"u8)
            || before.EndsWith("✅"u8)
            || before.EndsWith("（"u8)
            || before.EndsWith("【"u8)
            || (before[^1] == '-' && before.Length > 1 && before[^2] == ' ');
        return opens
            && (
                after.IsEmpty
                || after[0]
                    is (byte)']'
                        or (byte)')'
                        or (byte)'*'
                        or (byte)':'
                        or (byte)'.'
                        or (byte)','
                        or (byte)' '
                        or (byte)'_'
                || after[0] >= 0x80
            );
    }

    /// <summary>An arrow behind the question mark; a suggestion behind it is no answer.</summary>
    private static TextSpan? FindArrow(ReadOnlySpan<byte> line, int offset)
    {
        var mark = line.IndexOf((byte)'?');
        var wide = line.IndexOf("？"u8);
        var end = mark >= 0 ? mark + 1 : wide + 3;
        if (mark < 0 && wide < 0)
        {
            return null;
        }

        var rest = line[end..].TrimStart(" *_~"u8);
        var arrow =
            rest.StartsWith("→"u8) || rest.StartsWith("⇒"u8) ? 3
            : rest.StartsWith("->"u8) || rest.StartsWith("=>"u8) ? 2
            : 0;
        if (arrow == 0)
        {
            return null;
        }

        var answer = rest[arrow..].TrimStart(" *_"u8);
        return BeginsWith(answer, Suggestions) || !IsAnswer(answer)
            ? null
            : new TextSpan(offset + line.Length - answer.Length, offset + line.Length);
    }

    private static readonly byte[][] Suggestions =
    [
        .. "recommend|suggest|propos|lean|tentative|default|probably|likely|maybe|perhaps|see |ask |check |needs|vorschlag|empfehl|建议|提案|推荐|推奨|제안|권장"
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary><c>**Answer**: …</c> or <c>A: …</c> behind the question.</summary>
    private static TextSpan? FindLabel(ReadOnlySpan<byte> line, int offset)
    {
        foreach (var label in Labels)
        {
            for (var at = 0; line[at..].IndexOf(label) is >= 0 and var next; at += next + label.Length)
            {
                var start = at + next;
                var behind = line[(start + label.Length)..].TrimStart("*_"u8);
                var before = line[..start];
                var isBold = before.EndsWith("**"u8) || before.EndsWith("__"u8);
                var opens =
                    isBold
                    || (
                        start > 0
                        && (before.TrimEnd((byte)' ').EndsWith("→"u8) || before.TrimEnd((byte)' ').EndsWith("\n"u8))
                    );
                if (opens && (behind.StartsWith(":"u8) || behind.StartsWith("："u8)))
                {
                    var value = behind.TrimStart(":：*_ "u8);
                    return IsAnswer(value)
                        ? new TextSpan(offset + line.Length - value.Length, offset + line.Length)
                        : null;
                }
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> WithoutGlyph(ReadOnlySpan<byte> text, out bool isTick)
    {
        isTick = text.StartsWith("✅"u8) || text.StartsWith("✔"u8) || text.StartsWith("✓"u8) || text.StartsWith("☑"u8);
        return isTick ? text[3..].TrimStart(" *_"u8)
            : text.StartsWith("🟢"u8) || text.StartsWith("🟡"u8) || text.StartsWith("🔴"u8)
                ? text[4..].TrimStart(" *_"u8)
            : text;
    }

    private static bool BeginsWith(ReadOnlySpan<byte> text, byte[][] words)
    {
        foreach (var word in words)
        {
            if (
                text.Length >= word.Length
                && (
                    word[0] < 0x80
                        ? Ascii.EqualsIgnoreCase(text[..AsciiLength(word)], word.AsSpan(0, AsciiLength(word)))
                            && text[AsciiLength(word)..].StartsWith(word.AsSpan(AsciiLength(word)))
                        : text.StartsWith(word)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int AsciiLength(ReadOnlySpan<byte> word)
    {
        var end = word.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return end < 0 ? word.Length : end;
    }

    /// <summary>Where a word stands, in small letters, with a capital or all in capitals.</summary>
    private static int IndexOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        if (word[0] >= 0x80)
        {
            return line.IndexOf(word);
        }

        var upper = (byte)(word[0] & ~0x20);
        for (var at = 0; line[at..].IndexOfAny(word[0], upper) is >= 0 and var next; at++)
        {
            at += next;
            var ascii = AsciiLength(word);
            if (
                line.Length - at >= word.Length
                && Ascii.EqualsIgnoreCase(line.Slice(at, ascii), word[..ascii])
                && line[(at + ascii)..].StartsWith(word[ascii..])
                && (at == 0 || !char.IsAsciiLetter((char)line[at - 1]))
            )
            {
                return at;
            }
        }

        return -1;
    }
}
