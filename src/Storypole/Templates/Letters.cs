using System.Globalization;
using System.Text;

namespace Storypole.Templates;

/// <summary>
/// What a runtime without cultures has no Unicode normalisation for: letters without their accents. German umlauts become two letters,
/// since that is how people write them who have no umlauts.
/// </summary>
internal static class Letters
{
    private const int First = 0xC0;

    /// <summary>What U+00C0 to U+017F are without accents; a dot for what stays as it is.</summary>
    private static readonly string[] Latin = (
        "a a a a ae a ae c e e e e i i i i d n o o o o oe . o u u u ue y th ss "
        + "a a a a ae a ae c e e e e i i i i d n o o o o oe . o u u u ue y th y "
        + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij "
        + "j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s "
        + "t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s"
    ).Split(' ');

    /// <summary>A Latin letter without its accent, small; empty when the letter has none.</summary>
    public static string Plain(Rune letter)
    {
        var at = letter.Value - First;
        return (uint)at < (uint)Latin.Length && Latin[at] is not "." and var plain ? plain : "";
    }

    /// <summary>The small letter; of Russian letters the one that people write who leave dots and breves out.</summary>
    public static Rune Lower(Rune letter)
    {
        var small = Rune.ToLowerInvariant(letter);
        return small.Value switch
        {
            'ё' => new Rune('е'),
            'й' => new Rune('и'),
            _ => small,
        };
    }

    public static bool IsMark(Rune rune) =>
        rune.Value >= 0x300
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
