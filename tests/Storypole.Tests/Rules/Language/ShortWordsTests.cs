using CsCheck;
using Storypole.Rules.Language;

namespace Storypole.Tests.Rules.Language;

/// <summary>What is read 64 bytes at a time is what is read byte by byte.</summary>
public sealed class ShortWordsTests
{
    [Fact]
    public void Words_of_two_and_three_bytes_are_found_up_to_the_last_gap() =>
        Gen.Char["abZ 9_-.\n "]
            .Array[64, 80]
            .Sample(text =>
            {
                var bytes = text.Select(x => (byte)x).ToArray();
                var gap = Array.FindLastIndex(bytes, 63, x => !IsWord(x));
                Assert.Equal(gap >= 0, ShortWords.TryRead(bytes, out var starts, out var length));
                Assert.Equal(gap + 1, length);
                Assert.Equal(Expected(bytes[..length]), starts);
            });

    [Fact]
    public void Signs_beyond_ascii_are_left_to_others()
    {
        var bytes = new byte[64];
        bytes[63] = 0xC3;
        Assert.False(ShortWords.TryRead(bytes, out _, out _));
    }

    private static ulong Expected(byte[] bytes)
    {
        var found = 0UL;
        for (var at = 0; at < bytes.Length; at++)
        {
            var start = at;
            while (char.IsAsciiLetter((char)bytes[start]) && IsWord(bytes[at]))
            {
                at++;
            }

            found |= at - start is 2 or 3 ? 1UL << start : 0;
        }

        return found;
    }

    private static bool IsWord(byte b) => char.IsAsciiLetterOrDigit((char)b) || b == '_';
}
