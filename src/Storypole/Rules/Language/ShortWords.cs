using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Rules.Language;

/// <summary>Finds the words of two and three bytes among the next 64 of a text, all at once.</summary>
internal static class ShortWords
{
    public const int Width = 64;

    /// <param name="text">At least <see cref="Width"/> bytes, from a place where a word may begin.</param>
    /// <param name="starts">One bit for each such word, where it begins with a letter; digits and underscores may follow.</param>
    /// <param name="length">How far was read: behind it a word may begin.</param>
    /// <returns>False where signs beyond ASCII stand, or one word fills all.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out ulong starts, out int length)
    {
        (starts, length) = (0, 0);
        var (letters, words, others) = (0UL, 0UL, 0UL);
        ref var first = ref MemoryMarshal.GetReference(text[..Width]);
        for (var i = 0; i < Width; i += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref first, (nuint)i);
            var isLetter = ByteClasses.Letters(bytes);
            var isWord = isLetter | ByteClasses.Digits(bytes) | Vector128.Equals(bytes, Vector128.Create((byte)'_'));
            letters |= (ulong)isLetter.ExtractMostSignificantBits() << i;
            words |= (ulong)isWord.ExtractMostSignificantBits() << i;
            others |= bytes.ExtractMostSignificantBits();
        }

        if (others != 0 || words == ulong.MaxValue)
        {
            return false;
        }

        // What begins before the last gap also ends before it. Digits at the start of a run are no part of its word: added to
        // themselves they carry to the place behind them.
        length = Width - BitOperations.LeadingZeroCount(~words);
        var runs = words & ~(words << 1);
        var digits = words & ~letters;
        var behindDigits = (digits + (runs & digits)) & ~digits;
        starts = letters & (runs | behindDigits) & (words >> 1) & ~((words >> 2) & (words >> 3));
        starts &= length == Width ? ulong.MaxValue : (1UL << length) - 1;
        return true;
    }
}
