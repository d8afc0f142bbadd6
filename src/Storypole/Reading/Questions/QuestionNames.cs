using System.Text;
using Storypole.Specs;

namespace Storypole.Reading.Questions;

/// <summary>What titles say of the questions below them.</summary>
internal static class QuestionNames
{
    /// <summary>A title that groups questions is short.</summary>
    private const int LongestGroup = 48;

    /// <summary>How questions below a section's title stand: open, unless it only calls them questions.</summary>
    public static QuestionStatus? StandingOf(ReadOnlySpan<byte> title)
    {
        if (StandingOfGroup(title) is { } said)
        {
            return said;
        }

        Span<byte> folded = stackalloc byte[Templates.NameFolding.Longest];
        var name = folded[..Templates.NameFolding.Fold(title, folded)];
        return
            name.SequenceEqual("questions"u8)
            || name.StartsWith("clarifications"u8)
            || name.IndexOf("clarifying questions"u8) >= 0
            ? null
            : QuestionStatus.Open;
    }

    /// <summary><c>Resolved</c>, <c>Answered questions</c>, <c>Still open</c>: how those below stand.</summary>
    public static QuestionStatus? StandingOfGroup(ReadOnlySpan<byte> name)
    {
        name = name.Trim(" *_:✅"u8);
        return name.Length > LongestGroup || Asks(name) ? null
            : Begins(name, "resolved"u8)
            || Begins(name, "answered"u8)
            || Begins(name, "closed"u8)
            || Begins(name, "decided"u8)
            || name.StartsWith("已解决"u8)
            || name.StartsWith("已确认"u8)
                ? QuestionStatus.Answered
            : Begins(name, "deferred"u8) || Begins(name, "still open"u8) || Begins(name, "unresolved"u8)
                ? QuestionStatus.Open
            : null;
    }

    private static readonly byte[][] None =
    [
        .. "현재 없음|없음|해당 없음|目前无|目前沒有|目前没有|暂无|暫無|无|無|特になし|なし|現時点でなし|現在なし|нет|Нет|keine|Keine|ninguna|Ninguna|ninguno|Ninguno|nenhuma|Nenhuma|nenhum|Nenhum|aucune|Aucune"
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Whether an entry says that there is no question: the word for it, with no more than a mark behind it.</summary>
    public static bool IsNone(ReadOnlySpan<byte> text)
    {
        if (Nothing.IsDeclared(text))
        {
            return true;
        }

        text = text.Trim(" *_`.()"u8);
        text = text.EndsWith("。"u8) ? text[..^3] : text;
        foreach (var word in None)
        {
            if (text.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsAssumption(ReadOnlySpan<byte> name) =>
        Begins(name.Trim(" *_"u8), "assumption"u8)
        || Begins(name, "annahme"u8)
        || Begins(name, "suposici"u8)
        || Begins(name, "premissa"u8)
        || name.StartsWith("假设"u8)
        || name.StartsWith("前提"u8);

    /// <summary>Whether a text holds a question mark.</summary>
    public static bool Asks(ReadOnlySpan<byte> text) => text.Contains((byte)'?') || text.IndexOf("？"u8) >= 0;

    public static bool EndsAsking(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd(" *_~"u8);
        return text.EndsWith("?"u8) || text.EndsWith("？"u8);
    }

    /// <summary><c>Q1</c>, <c>OTQ-2: …</c>, <c>1. …</c></summary>
    public static bool IsNumbered(ReadOnlySpan<byte> name) =>
        NumberedName.TryRead(name, out var numbered)
        && name[..numbered.WordEnd] is var word
        && (
            Ascii.EqualsIgnoreCase(word, "q"u8)
            || Ascii.EqualsIgnoreCase(word, "oq"u8)
            || Ascii.EqualsIgnoreCase(word, "otq"u8)
            || Ascii.EqualsIgnoreCase(word, "question"u8)
        );

    private static bool Begins(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word) =>
        name.Length >= word.Length && Ascii.EqualsIgnoreCase(name[..word.Length], word);
}
