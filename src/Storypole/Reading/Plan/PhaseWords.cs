using System.Text;

namespace Storypole.Reading.Plan;

/// <summary>What kind of phase a word names, so that a second week is no second sprint.</summary>
internal enum PhaseWord : byte
{
    None,
    Phase,
    Sprint,
    Iteration,
    Milestone,
    Wave,
    Session,
    Week,
    Day,
    Step,
}

/// <summary>The words for phases in ten languages.</summary>
internal static class PhaseWords
{
    private static readonly List<(PhaseWord Kind, byte[] Word)>?[] ByFirst = Table(
        (
            PhaseWord.Phase,
            "phase fase фаза stage étape etapa etappe этап stufe стадия 阶段 階段 段階 フェーズ フェイズ ステージ 페이즈 단계 스테이지"
        ),
        (PhaseWord.Sprint, "sprint спринт 冲刺 衝刺 スプリント 스프린트"),
        (
            PhaseWord.Iteration,
            "iteration itération iteración iteração итерация increment 迭代 イテレーション 이터레이션"
        ),
        (PhaseWord.Milestone, "milestone meilenstein jalon hito marco веха 里程碑 マイルストーン 마일스톤"),
        (PhaseWord.Wave, "wave welle vague ola onda волна"),
        (PhaseWord.Session, "session sitzung séance abschnitt sesión sessão сессия 会话 セッション 세션"),
        (PhaseWord.Week, "weeks week woche semaine semana неделя 周 週 주차"),
        (PhaseWord.Day, "days day tag jour día dia день 天 日目 일차"),
        (PhaseWord.Step, "step schritt paso passo шаг 步骤 步驟 ステップ 스텝")
    );

    /// <summary>The word at the start of a text, with its length; <see cref="PhaseWord.None"/> when it starts with another.</summary>
    public static PhaseWord At(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (text.Length < 3)
        {
            return PhaseWord.None;
        }

        var first = char.IsAsciiLetterUpper((char)text[0]) ? text[0] | 0x20 : text[0];
        var kind = Among(ByFirst[first], text, ref length);

        // The small letters of half of the Cyrillic capitals begin with the other byte.
        return kind == PhaseWord.None && first == 0xD0 ? Among(ByFirst[0xD1], text, ref length) : kind;
    }

    private static PhaseWord Among(List<(PhaseWord Kind, byte[] Word)>? words, ReadOnlySpan<byte> text, ref int length)
    {
        if (words is null)
        {
            return PhaseWord.None;
        }

        foreach (var (kind, word) in words)
        {
            if (text.Length >= word.Length && IsSame(text[..word.Length], word) && EndsThere(text, word))
            {
                length = word.Length;
                return kind;
            }
        }

        return PhaseWord.None;
    }

    /// <summary>Letters are compared without case: the second byte of a Cyrillic capital differs in more than one bit.</summary>
    private static bool IsSame(ReadOnlySpan<byte> text, byte[] word)
    {
        if (Ascii.EqualsIgnoreCase(text, word) || text.SequenceEqual(word))
        {
            return true;
        }

        if (text[0] is not (0xD0 or 0xC3))
        {
            return text[0] >= 0x80 ? false : EqualsBeyondAscii(text, word);
        }

        Rune.DecodeFromUtf8(text, out var first, out var width);
        Rune.DecodeFromUtf8(word, out var wanted, out _);
        return Rune.ToLowerInvariant(first) == wanted && text[width..].SequenceEqual(word.AsSpan(width));
    }

    private static bool EqualsBeyondAscii(ReadOnlySpan<byte> text, byte[] word) =>
        (text[0] | 0x20) == word[0] && text[1..].SequenceEqual(word.AsSpan(1));

    /// <summary>A Latin or Cyrillic word ends where its letters do; others need no end.</summary>
    private static bool EndsThere(ReadOnlySpan<byte> text, byte[] word) =>
        word[0] >= 0xE0
        || text.Length == word.Length
        || !(char.IsAsciiLetter((char)text[word.Length]) || text[word.Length] is >= 0xC3 and < 0xE0);

    /// <summary>The words by their first bytes, since nearly every text begins with a letter that begins few.</summary>
    private static List<(PhaseWord Kind, byte[] Word)>?[] Table(params ReadOnlySpan<(PhaseWord Kind, string Words)> all)
    {
        var table = new List<(PhaseWord, byte[])>?[256];
        foreach (var (kind, words) in all)
        {
            foreach (var word in words.Split(' '))
            {
                var bytes = Encoding.UTF8.GetBytes(word);
                (table[bytes[0]] ??= []).Add((kind, bytes));
            }
        }

        return table;
    }
}
