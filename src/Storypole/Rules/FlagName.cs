using System.Buffers;

namespace Storypole.Rules;

/// <summary>Tells names of feature flags from other words in code marks.</summary>
internal static class FlagName
{
    private const int Longest = 100;

    private static readonly SearchValues<byte> NotOfNames = SearchValues.Create(" \t\n()<>=/\\{}[]\"'$"u8);

    /// <summary>Whether a text is one name: no sentence, no option of a command, no path, no call.</summary>
    public static bool Is(ReadOnlySpan<byte> name) =>
        name.Length is > 2 and <= Longest
        && name[0] is not ((byte)'-' or (byte)'/' or (byte)'.')
        && name.IndexOfAny(NotOfNames) < 0;

    /// <summary>
    /// Whether two names are built alike: with the same signs between words, and in the same case. A column of a table that is
    /// called a flag as well is mostly written otherwise.
    /// </summary>
    public static bool AreAlike(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => ShapeOf(a) == ShapeOf(b);

    private static int ShapeOf(ReadOnlySpan<byte> name) =>
        (name.Contains((byte)'.') ? 1 : 0)
        | (name.Contains((byte)'_') ? 2 : 0)
        | (name.Contains((byte)'-') ? 4 : 0)
        | (name.Contains((byte)':') ? 8 : 0)
        | (name.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0 ? 16 : 0)
        | (name.IndexOfAnyInRange((byte)'a', (byte)'z') >= 0 ? 32 : 0);
}
