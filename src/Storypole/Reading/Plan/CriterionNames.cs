using System.Text;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>The names that single criteria carry: <c>AC-1</c>, <c>SC-001</c>, <c>Criterion 2: …</c>, <c>Scenario 3</c>.</summary>
internal static class CriterionNames
{
    private const int LongestStatement = 40;

    private static readonly byte[][] Statements =
    [
        .. (
            "acceptance|acceptance criterion|dod|done when|exit gate|exit criterion|exit condition|aceite|aceitação|critério de aceite|aceptación|acceptation"
            + "|abnahme|abnahmekriterium|accettazione|приёмка|приемка|критерий готовности|验收|完成标准|驗收|受入|受け入れ|完了条件|완료 조건|인수 조건|검수"
        )
            .Split('|')
            .SelectMany(x => new[] { x, char.ToUpperInvariant(x[0]) + x[1..] })
            .Distinct(StringComparer.Ordinal)
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Whether the label of a sentence says that it tells when something is done: <c>Exit gate</c>, <c>Phase 2 gate</c>, <c>DoD</c>.</summary>
    public static bool IsStatement(ReadOnlySpan<byte> name)
    {
        if (name.Length is < 3 or > LongestStatement)
        {
            return false;
        }

        if (name.EndsWith(" gate"u8) || name.EndsWith(" Gate"u8))
        {
            return name.StartsWith("Exit"u8)
                || name.StartsWith("Phase"u8)
                || name.StartsWith("Milestone"u8)
                || name.StartsWith("Sprint"u8);
        }

        foreach (var word in Statements)
        {
            if (
                name.Length == word.Length
                && (
                    word[0] < 0x80
                        ? Ascii.EqualsIgnoreCase(name, word) || name.SequenceEqual(word)
                        : name.SequenceEqual(word)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsOne(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var text = bytes[name.Start..name.End];
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter((char)text[letters]))
        {
            letters++;
        }

        var word = text[..letters];
        var at = letters;
        while (at < text.Length && text[at] is (byte)'-' or (byte)' ' or (byte)'#')
        {
            at++;
        }

        return at < text.Length
            && char.IsAsciiDigit((char)text[at])
            && at - letters <= 2
            && (
                word.SequenceEqual("AC"u8)
                || word.SequenceEqual("SC"u8)
                || word.SequenceEqual("DoD"u8)
                || word.SequenceEqual("Criterion"u8)
                || word.SequenceEqual("Scenario"u8)
            );
    }
}
