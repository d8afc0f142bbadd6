using System.Buffers.Text;
using System.Text;
using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads typed values from their text: what the text does not clearly say has no value.</summary>
internal static class Values
{
    private static readonly (byte[] Word, SpecStatus Status)[] StatusWords =
    [
        ("draft"u8.ToArray(), SpecStatus.Draft),
        ("approved"u8.ToArray(), SpecStatus.Approved),
        ("in progress"u8.ToArray(), SpecStatus.InProgress),
        ("completed"u8.ToArray(), SpecStatus.Completed),
        ("withdrawn"u8.ToArray(), SpecStatus.Withdrawn),
        ("superseded"u8.ToArray(), SpecStatus.Superseded),
    ];

    private static readonly (byte[] Word, Level Level)[] LevelWords =
    [
        ("low"u8.ToArray(), Level.Low),
        ("medium"u8.ToArray(), Level.Medium),
        ("high"u8.ToArray(), Level.High),
        ("critical"u8.ToArray(), Level.Critical),
        ("l"u8.ToArray(), Level.Low),
        ("m"u8.ToArray(), Level.Medium),
        ("h"u8.ToArray(), Level.High),
        ("c"u8.ToArray(), Level.Critical),
    ];

    private static readonly (byte[] Word, Size Size)[] SizeWords =
    [
        ("xs"u8.ToArray(), Size.XS),
        ("s"u8.ToArray(), Size.S),
        ("m"u8.ToArray(), Size.M),
        ("l"u8.ToArray(), Size.L),
        ("xl"u8.ToArray(), Size.XL),
        ("extra small"u8.ToArray(), Size.XS),
        ("small"u8.ToArray(), Size.S),
        ("medium"u8.ToArray(), Size.M),
        ("large"u8.ToArray(), Size.L),
        ("extra large"u8.ToArray(), Size.XL),
    ];

    private static readonly (byte[] Word, Reversibility Value)[] ReversibilityWords =
    [
        ("easy"u8.ToArray(), Reversibility.Easy),
        ("moderate"u8.ToArray(), Reversibility.Moderate),
        ("difficult"u8.ToArray(), Reversibility.Difficult),
        ("hard"u8.ToArray(), Reversibility.Difficult),
    ];

    private static readonly (byte[] Word, QuestionStatus Value)[] QuestionWords =
    [
        ("open"u8.ToArray(), QuestionStatus.Open),
        ("answered"u8.ToArray(), QuestionStatus.Answered),
        ("resolved"u8.ToArray(), QuestionStatus.Answered),
        ("investigating"u8.ToArray(), QuestionStatus.Investigating),
    ];

    public static SpecStatus? ReadStatus(ReadOnlySpan<byte> text) =>
        Word(text, StatusWords, out _) ?? StatusText.Read(text);

    public static Level? ReadLevel(ReadOnlySpan<byte> text) => Word(text, LevelWords, out _);

    public static Size? ReadSize(ReadOnlySpan<byte> text) => Word(text, SizeWords, out _);

    public static Reversibility? ReadReversibility(ReadOnlySpan<byte> text) => Word(text, ReversibilityWords, out _);

    /// <param name="end">Where the word ends, so that the rest is its remark.</param>
    public static QuestionStatus? ReadQuestion(ReadOnlySpan<byte> text, out int end) =>
        Word(text, QuestionWords, out end);

    /// <summary>A date in any form that leaves no doubt; null when malformed or impossible.</summary>
    public static DateOnly? ReadAnyDate(ReadOnlySpan<byte> text) => ReadDate(text) ?? DateText.Read(text);

    /// <summary>A date as <c>2026-03-31</c>, alone or with something behind a blank; null when malformed or impossible.</summary>
    public static DateOnly? ReadDate(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t*_`\"'"u8);
        return
            text.Length >= 10
            && text[4] == '-'
            && text[7] == '-'
            && (text.Length == 10 || !char.IsAsciiLetterOrDigit((char)text[10]))
            && Utf8Parser.TryParse(text[..4], out int year, out var y)
            && y == 4
            && Utf8Parser.TryParse(text[5..7], out int month, out var m)
            && m == 2
            && Utf8Parser.TryParse(text[8..10], out int day, out var d)
            && d == 2
            && year > 0
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>
    /// The value whose word begins the text, marks and case aside, blanks, hyphens and underscores alike; the word must end there.
    /// Text like <c>LARGE (L)</c> matches by its first word.
    /// </summary>
    private static T? Word<T>(ReadOnlySpan<byte> text, (byte[] Word, T Value)[] words, out int end)
        where T : struct
    {
        var trimmed = text.TrimStart(" \t*_`~\""u8);
        var skipped = text.Length - trimmed.Length;
        foreach (var (word, value) in words)
        {
            if (Starts(trimmed, word))
            {
                end = skipped + word.Length;
                return value;
            }
        }

        end = 0;
        return null;
    }

    private static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        if (text.Length < word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var b = text[i] is (byte)'_' or (byte)'-'
                ? (byte)' '
                : (byte)(text[i] | (text[i] >= 'A' && text[i] <= 'Z' ? 0x20 : 0));
            if (b != word[i])
            {
                return false;
            }
        }

        return text.Length == word.Length
            || !(char.IsAsciiLetterOrDigit((char)text[word.Length]) || text[word.Length] == '/');
    }
}
