using System.Runtime.CompilerServices;

namespace Storypole.Documents.Blocks;

/// <summary>What a line may start, told by its first byte that is not blank.</summary>
internal static class Starts
{
    // One bit for each ASCII byte that may start something: # * + - 0-9 : < = > in the lower half, _ ` | ~ in the upper.
    private const ulong Lower =
        (1UL << '#') | (1UL << '*') | (1UL << '+') | (1UL << '-') | (0x7FFUL << '0') | (7UL << '<');

    private const ulong Upper = (1UL << ('_' - 64)) | (1UL << ('`' - 64)) | (1UL << ('|' - 64)) | (1UL << ('~' - 64));

    /// <summary>Whether a line that starts so is text whatever follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsText(byte first) => first >= 128 || (((first < 64 ? Lower : Upper) >> (first & 63)) & 1) == 0;
}
