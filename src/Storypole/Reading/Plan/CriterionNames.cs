using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>The names that single criteria carry: <c>AC-1</c>, <c>SC-001</c>, <c>Criterion 2: …</c>, <c>Scenario 3</c>.</summary>
internal static class CriterionNames
{
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
