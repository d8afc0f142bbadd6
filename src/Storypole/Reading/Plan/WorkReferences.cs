using System.Text;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>
/// Tells names of other work from names of things: <c>Story 14.2</c>, <c>F03.1</c>, <c>#12</c>. Of a list of dependencies they
/// are what the specification waits for, and no packages.
/// </summary>
internal static class WorkReferences
{
    private const int MostDigits = 7;

    /// <summary>Work that has a specification or an issue of its own.</summary>
    private static readonly byte[][] Others = Of(
        "Story|Stories|User Story|Epic|Issue|Feature|Spec|Ticket|PR|RFC|ADR|KEP|Historia|História|Épica|Épico|スペック|ストーリー|에픽|스토리|史诗|需求|故事|История|Эпик"
    );

    /// <summary>Work of the same plan.</summary>
    private static readonly byte[][] Own = Of(
        "Phase|Task|Step|Stage|Sprint|Milestone|Wave|Week|Day|Group|Part|Fase|Etapa|Tarea|Tarefa|Tâche|Tache|Étape|Schritt|Aufgabe"
            + "|阶段|任务|步骤|階段|任務|フェーズ|タスク|ステップ|단계|태스크|작업|Фаза|Этап|Задача"
    );

    /// <summary>The reference to other work with which a text starts, without what is said of it; null when it starts otherwise.</summary>
    public static TextSpan? Other(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var line = bytes[text.Start..text.End];
        var length =
            line.StartsWith("#"u8) ? 1 + Digits(line[1..])
            : NumberedLength(line, Others) is > 0 and var numbered ? numbered
            : FeatureLength(line);
        return length > 1 && EndsThere(line, length) ? new TextSpan(text.Start, text.Start + length) : null;
    }

    /// <summary>Whether a name is one of any work, here or elsewhere.</summary>
    public static bool IsAny(ReadOnlySpan<byte> name) =>
        name.IsEmpty
        || name[0] == '#'
        || NumberedLength(name, Others) > 0
        || NumberedLength(name, Own) > 0
        || ShortLength(name) is > 1 and var length && EndsThere(name, length);

    /// <summary>The next of several references behind a slash, <c>F03/F03.1</c>; null when there is none.</summary>
    public static TextSpan? Next(ReadOnlySpan<byte> bytes, TextSpan before, int end) =>
        before.End + 1 < end && bytes[before.End] == '/' ? Other(bytes, new TextSpan(before.End + 1, end)) : null;

    private static int NumberedLength(ReadOnlySpan<byte> text, byte[][] words)
    {
        foreach (var word in words)
        {
            if (!text.StartsWith(word))
            {
                continue;
            }

            var at = word.Length;
            at += at < text.Length && text[at] is (byte)' ' or (byte)'-' or (byte)'#' ? 1 : 0;
            at += at < text.Length && text[at] == '#' ? 1 : 0;
            var digits = Digits(text[at..]);
            if (digits > 0)
            {
                return at + digits;
            }
        }

        return 0;
    }

    /// <summary><c>F03</c>, <c>F11.1</c>: a feature, numbered with two digits.</summary>
    private static int FeatureLength(ReadOnlySpan<byte> text) =>
        text.Length > 2 && text[0] is (byte)'F' or (byte)'E' && char.IsAsciiDigit((char)text[2])
            ? ShortLength(text)
            : 0;

    /// <summary>Up to three capitals and a number, <c>T001</c>, <c>US-2</c>.</summary>
    private static int ShortLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && at < 3 && char.IsAsciiLetterUpper((char)text[at]))
        {
            at++;
        }

        var dash = at < text.Length && text[at] == '-' ? 1 : 0;
        var digits = at == 0 ? 0 : Digits(text[(at + dash)..]);
        return digits == 0 ? 0 : at + dash + digits;
    }

    /// <summary>Length of a number that may have dots in it.</summary>
    private static int Digits(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (
            at < text.Length
            && at < MostDigits
            && (
                char.IsAsciiDigit((char)text[at])
                || (at > 0 && text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit((char)text[at + 1]))
            )
        )
        {
            at++;
        }

        return at;
    }

    private static bool EndsThere(ReadOnlySpan<byte> text, int length) =>
        length == text.Length || text[length] >= 0x80 || !char.IsAsciiLetterOrDigit((char)text[length]);

    private static byte[][] Of(string words) => [.. words.Split('|').Select(Encoding.UTF8.GetBytes)];
}
