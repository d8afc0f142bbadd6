using CsCheck;
using Storypole.Checking.Fixing;
using Storypole.Text;

namespace Storypole.Tests.Checking;

public sealed class EditedTextTests
{
    [Fact]
    public void A_byte_that_was_kept_is_found_again()
    {
        var edited = new EditedText(
            SourceText.From("abcdef"),
            [new TextEdit(new TextSpan(1, 1), "XY"), new TextEdit(new TextSpan(3, 5), "")]
        );
        Assert.Equal("aXYbcf", edited.Text.ToString());
        Assert.Equal([0, 3, 4, -1, -1, 5], Enumerable.Range(0, 6).Select(edited.Map));
        Assert.True(edited.Touches(new TextSpan(0, 1)));
        Assert.False(edited.Touches(new TextSpan(2, 2)));
        Assert.True(edited.IsNew(new TextSpan(2, 4)));
        Assert.False(edited.IsNew(new TextSpan(4, 6)));
    }

    [Fact]
    public void Whatever_is_edited_every_kept_byte_is_the_same_byte() =>
        Gen.Select(Gen.Byte.Array[1, 40], Gen.Int[0, 40].Array[2, 8])
            .Sample(
                (bytes, places) =>
                {
                    var text = SourceText.From(bytes.Select(x => (byte)('a' + (x % 26))).ToArray());
                    var sorted = places.Select(x => Math.Min(x, text.Length)).Distinct().Order().ToList();
                    var edits = new List<TextEdit>();
                    for (var i = 0; i + 1 < sorted.Count; i += 2)
                    {
                        edits.Add(new TextEdit(new TextSpan(sorted[i], sorted[i + 1]), i % 4 == 0 ? "--" : ""));
                    }

                    var edited = new EditedText(text, edits);
                    for (var at = 0; at < text.Length; at++)
                    {
                        var isGone = edits.Exists(x => x.Span.Contains(at));
                        var now = edited.Map(at);
                        Assert.Equal(isGone, now < 0);
                        Assert.True(isGone || edited.Text.Bytes[now] == text.Bytes[at]);
                    }
                }
            );
}
