using CsCheck;
using Storypole.Rules;
using Storypole.Rules.Language;

namespace Storypole.Tests.Rules.Language;

/// <summary>What is read 32 bytes at a time is what is read byte by byte.</summary>
public sealed class WordStartsTests
{
    private static readonly Gen<byte[]> Texts = Gen.OneOf(Gen.Char["ab Z9_-.\n"].Select(x => (byte)x), Gen.Byte).Array[
        0,
        200
    ];

    [Fact]
    public void Words_begin_where_a_letter_follows_no_letter() =>
        Texts.Sample(bytes =>
        {
            var expected = new List<int>();
            for (var i = 0; i < bytes.Length; i++)
            {
                if ((IsLetter(bytes[i]) || bytes[i] >= 0xC3) && (i == 0 || !IsWord(bytes[i - 1])))
                {
                    expected.Add(i);
                }
            }

            Assert.Equal(expected, Starts(bytes, 0, bytes.Length, hasBlanks: true));
        });

    [Fact]
    public void A_part_has_the_starts_of_the_whole_that_lie_in_it() =>
        Gen.Select(Texts, Gen.Int[0, 200], Gen.Int[0, 200], Gen.Bool)
            .Sample(
                (bytes, a, b, hasBlanks) =>
                {
                    var (start, end) = (Math.Min(Math.Min(a, b), bytes.Length), Math.Min(Math.Max(a, b), bytes.Length));
                    var all = Starts(bytes, 0, bytes.Length, hasBlanks);
                    Assert.Equal(all.Where(x => x >= start && x < end), Starts(bytes, start, end, hasBlanks));
                }
            );

    [Fact]
    public void Words_are_counted_as_they_are_one_by_one() =>
        Gen.Char["ab Z9_-.\n"]
            .Array[0, 200]
            .Sample(text =>
            {
                var expected = 0;
                for (var i = 0; i < text.Length; i++)
                {
                    expected += char.IsLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) ? 1 : 0;
                }

                Assert.Equal(expected, WordCount.Of([.. text.Select(x => (byte)x)]));
            });

    private static List<int> Starts(byte[] bytes, int start, int end, bool hasBlanks)
    {
        var found = new List<int>();
        var starts = new WordStarts(bytes, start, end, hasBlanks);
        while (starts.MoveNext())
        {
            found.Add(starts.Current);
        }

        return found;
    }

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b);

    private static bool IsWord(byte b) => char.IsAsciiLetterOrDigit((char)b) || b >= 0x80;
}
