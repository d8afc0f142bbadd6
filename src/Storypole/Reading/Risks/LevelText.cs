using Storypole.Specs;

namespace Storypole.Reading.Risks;

/// <summary>Reads a level where a range may stand: of <c>M/H</c> and <c>Medium–High</c> the higher end counts.</summary>
internal static class LevelText
{
    private const int LongestWord = 12;

    public static Level? Read(ReadOnlySpan<byte> text)
    {
        var separator = text.IndexOfAny((byte)'/', (byte)'-', (byte)0xE2);
        if (separator > 0)
        {
            var length = text[separator..].StartsWith("–"u8) ? 3 : 1;
            var end = text[(separator + length)..].Trim(" \t*_`"u8);
            // A longer text behind the dash is a remark. Three alternatives are the template's own choice, left as it was.
            if (
                end.Length is > 0 and <= LongestWord
                && Values.ReadLevel(text[..separator]) is { } low
                && Values.ReadLevel(end) is { } high
            )
            {
                return high > low ? high : low;
            }
        }

        return Values.ReadLevel(text);
    }
}
