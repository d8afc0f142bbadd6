using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Storypole.Rules;

/// <summary>
/// Counts the words of a text, markup and code included, 32 bytes at a time. Where no blanks stand between words, two
/// signs count as one word.
/// </summary>
internal static class WordCount
{
    private const int Width = 32;

    public static int Of(ReadOnlySpan<byte> text)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var (words, signs) = (text.Length > 0 && IsWordByte(text[0]) ? 1 : 0, 0);
        var at = 1;
        for (; at + Width <= text.Length; at += Width)
        {
            var here = Vector256.LoadUnsafe(ref first, (nuint)at);
            var starts = Vector256.AndNot(WordBytes(here), WordBytes(Vector256.LoadUnsafe(ref first, (nuint)at - 1)));
            words += BitOperations.PopCount(starts.ExtractMostSignificantBits());
            signs += BitOperations.PopCount(
                Vector256.GreaterThanOrEqual(here, Vector256.Create((byte)0xE3)).ExtractMostSignificantBits()
            );
        }

        for (; at < text.Length; at++)
        {
            words += IsWordByte(text[at]) && !IsWordByte(text[at - 1]) ? 1 : 0;
            signs += text[at] >= 0xE3 ? 1 : 0;
        }

        return words + (signs / 2);
    }

    private static Vector256<byte> WordBytes(Vector256<byte> bytes) =>
        Vector256.LessThan(
            (bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'),
            Vector256.Create((byte)26)
        )
        | Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10))
        | (
            Vector256.GreaterThanOrEqual(bytes, Vector256.Create((byte)0x80))
            & Vector256.LessThan(bytes, Vector256.Create((byte)0xE2))
        );

    private static bool IsWordByte(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is >= 0x80 and < 0xE2;
}
